// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentPlan.h"

namespace semblance::casework {

/// Adds to the refusal of an image with several faces what its record needs of `item` once a person
/// has chosen the face: facts "name" (where it is not the subject's id) and "field:TITLE".
void keepItem(Error& refusal, const EnrolmentItem& item);

/// Whether the image was refused only because nobody has said which of its faces is the person's.
bool isFaceChoiceOpen(const EnrolmentProblem& problem);

/// The one image of `problem`, whose face choice is open, as a manifest with that box would name
/// it: enrolling it settles the problem. `face`: pixels of the stored raster.
EnrolmentPlan planForChosenFace(const EnrolmentProblem& problem, const RectPx& face);

} // namespace semblance::casework

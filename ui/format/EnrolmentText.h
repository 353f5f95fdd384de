// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace semblance::ui {

/// Why an image was not enrolled, in one plain sentence without its name, for the column beside it;
/// the technical reason belongs in the details.
QString enrolmentReason(const Error& error);
/// What can be done so that the image is enrolled.
QString enrolmentAdvice(const Error& error);

} // namespace semblance::ui

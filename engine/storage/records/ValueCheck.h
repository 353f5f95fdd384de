// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "casework/lab/Lab.h"

#include <cstdint>
#include <string>
#include <vector>

namespace semblance::storage {

// What a record states and no program can have written, though it can be read: numbers beyond their
// scale, names of nothing but blanks, a box that lies elsewhere than the points found in it
// (farther than its longer side, whatever the size of the image, which no record states). Each adds
// to `faults` (LabDamaged, naming the record).

/// `info`: as the database states it.
void checkValues(const casework::LabInfo& info, std::vector<Error>& faults);
/// `revision`: as its record counts its changes.
void checkValues(const casework::Gallery& gallery, std::int64_t revision,
                 std::vector<Error>& faults);
/// Each with the facts kReferenceFact and kImageFact.
void checkValues(const casework::Reference& reference, std::vector<Error>& faults);
/// `whose`: how the record is named.
void checkValues(const matching::DetectedFace& face, const std::string& whose,
                 std::vector<Error>& faults);

} // namespace semblance::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/alignment/Landmarks.h"
#include "matching/detection/FaceDetector.h"

#include <filesystem>
#include <string>
#include <vector>

namespace semblance::tests {

/// A face whose box and 68 points come from the file beside the photograph, not from a detector.
struct AnnotatedFace
{
    matching::DetectedFace face;
    matching::Landmarks landmarks;
};

struct AnnotatedPhotograph
{
    Photograph photograph;
    std::vector<AnnotatedFace> faces;
};

/// Debian's group photographs with dlib's own points, in the order of their file; empty where they
/// are absent.
std::vector<AnnotatedPhotograph> annotatedPhotographs();

/// The face as a mirror shows it.
AnnotatedPhotograph mirrored(const AnnotatedPhotograph& photograph);

} // namespace semblance::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ProblemImage.h"

#include "casework/gallery/EnrolmentReport.h"
#include "foundation/FileBytes.h"
#include "foundation/crypto/Sha256.h"
#include "foundation/imaging/ImageDecoder.h"

namespace semblance::ui {

namespace {

/// In the detector's order, by which exhibits and records number faces too.
std::vector<FaceMark> marksOf(const std::vector<matching::LocatedFace>& faces)
{
    std::vector<FaceMark> marks;
    int number = 0;
    for (const matching::LocatedFace& face : faces) {
        marks.push_back({++number, face.face.box, MarkOrigin::Found, u'K'});
    }
    return marks;
}

} // namespace

Result<ProblemImage> readProblemImage(const casework::EnrolmentProblem& problem,
                                      const matching::FacePipeline& pipeline, const StopToken& stop)
{
    const std::string file = casework::factOf(problem.error, "file");
    const auto bytes = readFile(file, DecodeLimits{}.maxFileBytes);
    if (!bytes) {
        return passOn(bytes);
    }
    ProblemImage image;
    const std::string refused = casework::factOf(problem.error, "sha256");
    if (!refused.empty() && Sha256::of(*bytes).hex() != refused) {
        image.hasChanged = true;
        return image;
    }
    const auto photograph = decodeImage(*bytes, file);
    if (!photograph) {
        return passOn(photograph);
    }
    const auto faces = pipeline.locate(*photograph, matching::DetectionEffort::Portrait, stop);
    if (!faces) {
        return passOn(faces);
    }
    image.pyramid = ImagePyramid::build(photograph->stored, photograph->orientation);
    image.size = photograph->stored.size();
    image.faces = marksOf(*faces);
    return image;
}

} // namespace semblance::ui

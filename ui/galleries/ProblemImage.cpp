// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ProblemImage.h"

#include "casework/gallery/EnrolmentReport.h"
#include "foundation/FileBytes.h"
#include "foundation/crypto/Sha256.h"
#include "foundation/imaging/ImageDecoder.h"

#include <algorithm>

namespace semblance::ui {

namespace {

std::vector<FaceMark> marksOf(const std::vector<matching::LocatedFace>& faces,
                              const OrientationMap& map)
{
    std::vector<FaceMark> marks;
    for (const matching::LocatedFace& face : faces) {
        marks.push_back({0, face.face.box, MarkOrigin::Found, u'K'});
    }
    std::stable_sort(marks.begin(), marks.end(), [&map](const FaceMark& a, const FaceMark& b) {
        return map.toUpright(a.box).x < map.toUpright(b.box).x;
    });
    int number = 0;
    for (FaceMark& mark : marks) {
        mark.mark = ++number;
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
    image.faces = marksOf(*faces, image.pyramid->map());
    return image;
}

} // namespace semblance::ui

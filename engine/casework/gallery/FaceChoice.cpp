// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/FaceChoice.h"

#include <algorithm>

namespace semblance::casework {

namespace {

std::size_t mostCentral(const std::vector<matching::LocatedFace>& faces, const SizePx& size)
{
    const PointPx centre{size.width / 2.0, size.height / 2.0};
    const auto nearest =
        std::min_element(faces.begin(), faces.end(), [&](const auto& a, const auto& b) {
            return distance(a.face.box.centre(), centre) < distance(b.face.box.centre(), centre);
        });
    return static_cast<std::size_t>(nearest - faces.begin());
}

} // namespace

Result<std::size_t> chooseFace(const std::vector<matching::LocatedFace>& faces, const SizePx& size,
                               SeveralFaces severalFaces, const std::string& image)
{
    if (faces.empty())
        return failure(ErrorCode::NoFace, Stage::Enrolment, image);
    if (faces.size() == 1)
        return 0;
    switch (severalFaces) {
    case SeveralFaces::Refuse:
        return failure(ErrorCode::SeveralFaces, Stage::Enrolment, image, "somebody has to choose",
                       {{"faces", std::to_string(faces.size())}});
    case SeveralFaces::TakeLargest:
        return 0;
    case SeveralFaces::TakeCentral:
        return mostCentral(faces, size);
    }
    return 0;
}

} // namespace semblance::casework

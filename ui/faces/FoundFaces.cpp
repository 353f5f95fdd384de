// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/FoundFaces.h"

#include <algorithm>

namespace semblance::ui {

using casework::ExhibitFace;
using matching::LocatedFace;

namespace {

bool isSameFace(const RectPx& a, const RectPx& b)
{
    constexpr double kLeastOverlap = 0.5;
    return overlap(a, b) >= kLeastOverlap;
}

} // namespace

bool isAllDrawn(const std::vector<ExhibitFace>& faces)
{
    return std::ranges::all_of(faces, [](const ExhibitFace& face) {
        return face.face.origin == matching::FaceOrigin::Drawn;
    });
}

std::vector<ExhibitFace> withFound(std::vector<ExhibitFace> drawn,
                                   const std::vector<LocatedFace>& found, int nextMark)
{
    const auto byHand = static_cast<std::ptrdiff_t>(drawn.size());
    for (const LocatedFace& face : found) {
        const auto isDrawn = [&face](const ExhibitFace& known) {
            return isSameFace(known.face.box, face.face.box);
        };
        if (std::none_of(drawn.begin(), drawn.begin() + byHand, isDrawn))
            drawn.push_back({nextMark++, face.face});
    }
    return drawn;
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/FaceCover.h"

#include "foundation/imaging/MatView.h"
#include "matching/models/Network.h"
#include "matching/models/NetworkNumbers.h"
#include "matching/quality/QualityNetworks.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace semblance::matching {

namespace {

/// In three channels.
cv::Mat greyOf(const cv::Mat& rgb)
{
    cv::Mat grey;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    cv::cvtColor(grey, grey, cv::COLOR_GRAY2RGB);
    return grey;
}

} // namespace

Result<FaceCover> faceCover(const Network& network, const Photograph& photograph,
                            const Landmarks& landmarks, const AlignedFace& chip)
{
    const auto outputs = network.forward(network.blobFrom(matView(chip.chip)));
    if (!outputs)
        return passOn(outputs);
    const auto numbers = numbersOf(*outputs, 0, network.manifest(), Stage::Quality);
    if (!numbers)
        return passOn(numbers);
    if (numbers->size() != kCoverNumbers)
        return failure(ErrorCode::BackendFailed, Stage::Quality, network.manifest().id,
                       "the model of covers does not answer with 258 numbers");
    const auto inGrey = network.forward(network.blobFrom(greyOf(matView(chip.chip))));
    if (!inGrey)
        return passOn(inGrey);
    const auto ofGrey = numbersOf(*inGrey, 0, network.manifest(), Stage::Quality);
    if (!ofGrey)
        return passOn(ofGrey);
    // Where hues were kept when light and dark were reversed the colours alone look like no
    // negative that it has seen; grey alone errs on dark skin: the mean of both, by log odds.
    const float ofColours = (*numbers)[kCoverCells + 1];
    const float reversed = std::max(ofColours, (ofColours + (*ofGrey)[kCoverCells + 1]) / 2);
    CoverZones::Shares cells;
    for (std::size_t cell = 0; cell < kCoverCells; ++cell)
        cells.push_back(shareOf(double{(*numbers)[cell]}));
    return FaceCover{coverZones(photograph, landmarks, chip).covered(cells),
                     shareOf(double{(*numbers)[kCoverCells]}), shareOf(double{reversed})};
}

} // namespace semblance::matching

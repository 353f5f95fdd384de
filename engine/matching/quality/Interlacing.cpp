// SPDX-License-Identifier: GPL-3.0-or-later
// Own, and no measure of ISO/IEC 29794-5: a frame of interlaced video holds two moments, one in
// each second row. Where something moved, rows then differ from both neighbours and are like the
// rows after these: the mean squared second difference between neighbouring rows, by that between
// every second row, less the same of columns, which holds for noise and fine texture too. Seen in
// the raster as stored, as long as its rows are those of the recording.
#include "matching/quality/FaceRegion.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <opencv2/core.hpp>

#include <algorithm>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeInterlacing();

namespace {

constexpr int kFewestRowsPx = 24;
/// Edges of the picture itself count no more than this, grey levels.
constexpr double kLargestDifference = 64;
/// Grey levels²: flat areas say nothing.
constexpr double kFlatRows = 0.05;

/// Of rows `apart` from each other.
double secondDifference(const cv::Mat& grey, int apart)
{
    const cv::Mat above = grey.rowRange(0, grey.rows - 2 * apart);
    const cv::Mat row = grey.rowRange(apart, grey.rows - apart);
    const cv::Mat below = grey.rowRange(2 * apart, grey.rows);
    cv::Mat difference = above - 2 * row + below;
    difference = cv::min(cv::max(difference, -kLargestDifference), kLargestDifference);
    return cv::mean(difference.mul(difference))[0];
}

double neighboursBySeconds(const cv::Mat& grey)
{
    return secondDifference(grey, 1) / std::max(secondDifference(grey, 2), kFlatRows);
}

class Interlacing final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const StoredFace face = storedFace(input.photograph, input.landmarks, 0, 0);
        if (std::min(face.grey.rows, face.grey.cols) < kFewestRowsPx)
            return quality::absent(quality::kInterlacing, "",
                                   "too few pixels to tell rows of two moments",
                                   QualityReference::Own);
        const double raw =
            std::max(0.0, neighboursBySeconds(face.grey) - neighboursBySeconds(face.grey.t()));
        return quality::measured(quality::kInterlacing, raw, "",
                                 100 * (1 - quality::sigmoid(raw, 0.7, 0.15)),
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeInterlacing()
{
    return std::make_unique<Interlacing>();
}

} // namespace semblance::matching

// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/NetworkReaders.h"
#include "matching/models/Pool.h"

#include <opencv2/objdetect.hpp>

namespace semblance::matching {

namespace {

/// What OpenCV's decoder lets through; the detector that uses it may ask for more.
constexpr float kMinScore = 0.5F;
constexpr float kMaxOverlap = 0.3F;

using Detector = cv::Ptr<cv::FaceDetectorYN>;

class YuNetNetwork final : public Network
{
public:
    explicit YuNetNetwork(ModelManifest manifest)
        : Network(std::move(manifest)), m_pool([this] { return create(); })
    {
    }

    Result<std::vector<cv::Mat>> forward(const cv::Mat& blob,
                                         const std::vector<std::string>&) const override
    {
        try {
            const cv::Mat bgr = imageOf(blob);
            auto detector = m_pool.borrow();
            (*detector)->setInputSize(bgr.size());
            cv::Mat faces;
            (*detector)->detect(bgr, faces);
            return std::vector<cv::Mat>{faces.clone()};
        } catch (const std::exception& error) {
            return backendFailed(manifest(), error.what());
        }
    }

private:
    Detector create() const
    {
        const auto path = manifest().folder / manifest().files.front().name;
        const SizePx& size = manifest().input.size;
        return cv::FaceDetectorYN::create(path.string(), {}, {size.width, size.height}, kMinScore,
                                          kMaxOverlap);
    }

    /// The detector wants the picture that the blob was made from.
    static cv::Mat imageOf(const cv::Mat& blob)
    {
        CV_Assert(blob.dims == 4 && blob.size[0] == 1 && blob.size[1] == 3);
        std::vector<cv::Mat> pictures;
        cv::dnn::imagesFromBlob(blob, pictures);
        cv::Mat bgr;
        pictures.front().convertTo(bgr, CV_8U);
        return bgr;
    }

    mutable Pool<Detector> m_pool;
};

} // namespace

NetworkResult readYuNet(const ModelManifest& manifest)
{
    const auto checked = checkFiles(manifest);
    if (!checked)
        return passOn(checked);
    cv::setNumThreads(1);
    try {
        return std::make_shared<const YuNetNetwork>(manifest);
    } catch (const std::exception& error) {
        return incompatible(manifest, error.what());
    }
}

} // namespace semblance::matching

// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileBytes.h"
#include "matching/models/NetworkReaders.h"
#include "matching/models/Pool.h"

#include <opencv2/objdetect.hpp>

#include <stdlib.h> // mkdtemp

#include <stdexcept>
#include <system_error>

namespace semblance::matching {

namespace {

/// What OpenCV's decoder lets through; the detector that uses it may ask for more.
constexpr float kMinScore = 0.5F;
constexpr float kMaxOverlap = 0.3F;

using Detector = cv::Ptr<cv::FaceDetectorYN>;

namespace fs = std::filesystem;

/// OpenCV 4.6 reads this detector from a path only, which must end in ".onnx": a copy of the
/// checked bytes in a folder that only this user can enter, gone with the object. Throws.
class PrivateCopy
{
public:
    explicit PrivateCopy(const Bytes& bytes)
    {
        std::string folder = (fs::temp_directory_path() / "semblance-XXXXXX").string();
        if (!mkdtemp(folder.data()))
            throw std::system_error(errno, std::generic_category(), folder);
        m_folder = folder;
        const auto written = writeFileAtomically(path(), bytes);
        if (!written) {
            remove();
            throw std::runtime_error(written.error().subject + ": " + written.error().detail);
        }
    }
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;
    ~PrivateCopy() { remove(); }

    fs::path path() const { return m_folder / "detector.onnx"; }

private:
    void remove() const
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    fs::path m_folder;
};

class YuNetNetwork final : public Network
{
public:
    YuNetNetwork(ModelManifest manifest, Bytes bytes)
        : Network(std::move(manifest)), m_bytes(std::move(bytes)),
          m_pool([this] { return create(); })
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
            return backendFailed(manifest(), error);
        }
    }

private:
    Detector create() const
    {
        const PrivateCopy copy(m_bytes);
        const SizePx& size = manifest().input.size;
        return cv::FaceDetectorYN::create(copy.path().string(), {}, {size.width, size.height},
                                          kMinScore, kMaxOverlap);
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

    /// Before the pool, which makes its first detector from them.
    Bytes m_bytes;
    mutable Pool<Detector> m_pool;
};

} // namespace

NetworkResult readYuNet(const ModelManifest& manifest)
{
    auto bytes = readCheckedFile(manifest, manifest.files.front());
    if (!bytes)
        return passOn(bytes);
    prepareOpenCv();
    try {
        return std::make_shared<const YuNetNetwork>(manifest, std::move(*bytes));
    } catch (const std::exception& error) {
        return incompatible(manifest, error);
    }
}

} // namespace semblance::matching

// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FramePng.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/MatView.h"
#include "foundation/imaging/PngText.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace semblance::imagery {

Result<Bytes> writeFramePng(const Image& image, const std::vector<OriginFact>& facts)
{
    if (image.isEmpty())
        return failure(ErrorCode::InvalidInput, Stage::Input, "PNG", "an image without pixels");
    return guarded(Stage::Input, "PNG", [&]() -> Result<Bytes> {
        cv::Mat bgr;
        cv::cvtColor(matView(image), bgr, cv::COLOR_RGB2BGR);
        std::vector<std::uint8_t> plain;
        if (!cv::imencode(".png", bgr, plain))
            return failure(ErrorCode::BackendFailed, Stage::Input, "PNG", "nothing was written");
        std::vector<PngText> texts;
        for (const OriginFact& fact : facts)
            texts.push_back({fact.key, fact.value});
        return withPngTexts(std::as_bytes(std::span(plain)), texts);
    });
}

std::vector<OriginFact> pngFacts(std::span<const std::byte> png)
{
    std::vector<OriginFact> facts;
    for (PngText& text : pngTexts(png))
        facts.push_back({std::move(text.key), std::move(text.value)});
    return facts;
}

} // namespace semblance::imagery

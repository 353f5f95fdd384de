// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/FindTraces.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/JpegEnd.h"
#include "imagery/metadata/MetadataReading.h"
#include "imagery/traces/CopyTraces.h"
#include "imagery/traces/DoubleCompression.h"
#include "imagery/traces/FrameTraces.h"
#include "imagery/traces/JpegTables.h"
#include "imagery/traces/MetadataDates.h"
#include "imagery/traces/MirroredView.h"
#include "imagery/traces/ScreenPattern.h"
#include "imagery/traces/SoftwareNames.h"
#include "imagery/traces/SourceTypes.h"
#include "imagery/traces/ThumbnailLikeness.h"

#include <algorithm>
#include <array>
#include <functional>

namespace semblance::imagery {

namespace {

/// Higher with every change to what is looked for.
constexpr int kSearch = 9;

std::vector<Trace> partTraces(const MetadataReport& metadata)
{
    double resources = 0;
    double steps = 0;
    double manifestBytes = 0;
    for (const MetadataEntry& entry : metadata.entries) {
        if (entry.family == "Photoshop")
            ++resources;
        if (entry.key.starts_with("Xmp.xmpMM.History") && entry.key.ends_with("stEvt:action"))
            ++steps;
        if (entry.label.find("C2PA") != std::string::npos)
            manifestBytes += double(entry.bytes);
    }
    std::vector<Trace> traces;
    if (manifestBytes > 0)
        traces.push_back({std::string(trace::kContentCredentials), manifestBytes});
    if (steps > 0)
        traces.push_back({std::string(trace::kEditHistory), steps});
    if (resources > 0)
        traces.push_back({std::string(trace::kPhotoshopResources), resources});
    return traces;
}

/// The file's picture, decoded once.
class Picture
{
public:
    explicit Picture(std::span<const std::byte> file) : m_file(file) {}

    std::span<const std::byte> file() const { return m_file; }
    /// Null where it cannot be decoded.
    const Photograph* photograph()
    {
        if (!m_isTried)
            m_photograph = decode(m_file);
        m_isTried = true;
        return m_photograph ? &*m_photograph : nullptr;
    }
    const Image* shown() { return photograph() ? &m_photograph->stored : nullptr; }
    /// With the pixels as they were compressed, whatever colours the profile makes of them.
    std::optional<Image> asCompressed()
    {
        const std::vector<std::byte> plain = withoutProfile(m_file);
        const Image* image = plain.size() == m_file.size() ? shown() : nullptr;
        if (image)
            return *image;
        auto decoded = decode(plain);
        return decoded ? std::optional(std::move(decoded->stored)) : std::nullopt;
    }

private:
    static std::optional<Photograph> decode(std::span<const std::byte> bytes)
    {
        auto photograph = decodeImage(bytes, "picture");
        return photograph ? std::optional(std::move(*photograph)) : std::nullopt;
    }

    std::span<const std::byte> m_file;
    std::optional<Photograph> m_photograph;
    bool m_isTried = false;
};

std::optional<Trace> thumbnailTrace(Picture& picture, const MetadataReport& metadata)
{
    if (!metadata.thumbnail)
        return std::nullopt;
    const auto small = decodeImage(embeddedThumbnail(picture.file()), "thumbnail");
    if (!small || !picture.shown())
        return std::nullopt;
    const auto likeness = thumbnailLikeness(*picture.shown(), small->stored);
    if (!likeness || *likeness >= kSamePictureLikeness)
        return std::nullopt;
    return Trace{std::string(trace::kOtherThumbnail), *likeness};
}

std::optional<Trace> tableTrace(const std::optional<QuantisationTable>& table)
{
    const auto quality = table ? standardQuality(*table) : std::nullopt;
    if (!quality)
        return std::nullopt;
    return Trace{std::string(trace::kLibraryTables), double(*quality)};
}

std::optional<Trace> furtherTrace(std::span<const std::byte> file)
{
    const auto end = formatOf(file) == ImageFormat::Jpeg ? jpegEnd(file) : std::nullopt;
    if (!end)
        return std::nullopt;
    const auto behind = file.subspan(*end);
    const auto first = std::ranges::find_if(behind, [](std::byte b) { return b != std::byte{0}; });
    if (first == behind.end())
        return std::nullopt;
    // Boxes of ISO media begin with zeros.
    const auto begun = behind.subspan(static_cast<std::size_t>(first - behind.begin()));
    std::optional<std::string_view> kind = undecodedFormatOf(behind);
    if (const auto format = formatOf(begun))
        kind = name(*format);
    return Trace{std::string(trace::kFurtherBytes), double(behind.size()),
                 std::string(kind.value_or(std::string_view()))};
}

std::optional<Trace> compressionTrace(Picture& picture,
                                      const std::optional<QuantisationTable>& table)
{
    const auto image = table ? picture.asCompressed() : std::nullopt;
    const auto earlier = image ? earlierCompression(*image, *table) : std::nullopt;
    if (!earlier || earlier->gain < kEarlierCompressionGain)
        return std::nullopt;
    return Trace{std::string(trace::kCompressedTwice), double(earlier->quality)};
}

std::optional<Trace> patternTrace(Picture& picture)
{
    const auto peak = picture.shown() ? spectralPeak(*picture.shown()) : std::nullopt;
    if (!peak || *peak < kRegularPatternPeak)
        return std::nullopt;
    return Trace{std::string(trace::kRegularPattern), *peak};
}

constexpr std::array kOrder{
    trace::kImageGenerator,    trace::kSourceType,         trace::kCompositeProgram,
    trace::kRedrawingSoftware, trace::kContentCredentials, trace::kConcealedFrame,
    trace::kUnreadMetadata,    trace::kContradictoryCopy,  trace::kEnhancedCopy,
    trace::kMirroredFrame,     trace::kShownMirrored,      trace::kFurtherBytes,
    trace::kVideoMirrored,     trace::kVideoFrame,         trace::kEditingSoftware,
    trace::kEditHistory,       trace::kPhotoshopResources, trace::kChangedLater,
    trace::kChangedBefore,     trace::kDatedLater,         trace::kOtherThumbnail,
    trace::kLibraryTables,     trace::kCompressedTwice,    trace::kRegularPattern};

std::vector<Trace> inOrder(std::vector<Trace> traces)
{
    std::ranges::stable_sort(traces, {}, [](const Trace& found) {
        return std::ranges::find(kOrder, found.id) - kOrder.begin();
    });
    return traces;
}

/// What a library throws in it is no trace.
std::optional<Trace> soundly(const std::function<std::optional<Trace>()>& look)
{
    const auto found = guarded(Stage::Decoding, "traces",
                               [&look]() -> Result<std::optional<Trace>> { return look(); });
    return found ? *found : std::nullopt;
}

} // namespace

std::vector<Trace> metadataTraces(const MetadataReport& metadata)
{
    std::vector<Trace> traces = softwareTraces(metadata);
    if (!metadata.gaps.empty())
        traces.push_back({std::string(trace::kUnreadMetadata), double(metadata.gaps.size())});
    if (auto source = sourceTypeTrace(metadata))
        traces.push_back(std::move(*source));
    for (auto* more : {&partTraces, &frameTraces, &dateTraces}) {
        const std::vector<Trace> found = more(metadata);
        traces.insert(traces.end(), found.begin(), found.end());
    }
    return inOrder(std::move(traces));
}

Result<std::vector<Trace>> findTraces(std::span<const std::byte> file,
                                      const MetadataReport& metadata, const StopToken& stop,
                                      std::optional<double> thereMinutes)
{
    std::vector<Trace> traces = metadataTraces(metadata);
    if (const auto later = thereMinutes ? laterDateTrace(metadata, *thereMinutes) : std::nullopt)
        traces.push_back(*later);
    const std::vector<Trace> ofCopy = copyTraces(file);
    traces.insert(traces.end(), ofCopy.begin(), ofCopy.end());
    const auto table = luminanceTable(file);
    Picture picture(file);
    const std::function<std::optional<Trace>()> looks[] = {
        [&] {
            const Photograph* photograph = picture.photograph();
            return photograph ? mirrorTrace(photograph->orientation) : std::nullopt;
        },
        [&] { return furtherTrace(file); },
        [&] { return thumbnailTrace(picture, metadata); },
        [&] { return tableTrace(table); },
        [&] { return compressionTrace(picture, table); },
        [&] { return patternTrace(picture); }};
    for (const auto& look : looks) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Decoding, {});
        if (const auto found = soundly(look))
            traces.push_back(*found);
    }
    return inOrder(std::move(traces));
}

std::string tracesVersion()
{
    return "traces " + std::to_string(kSearch);
}

} // namespace semblance::imagery

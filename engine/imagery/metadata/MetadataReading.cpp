// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/MetadataReading.h"

#include "foundation/imaging/FormatSignature.h"
#include "imagery/metadata/ExivDecoding.h"
#include "imagery/metadata/IccName.h"

#include <exception>

namespace semblance::imagery {

namespace {

/// Which reading of a file this is, whatever Exiv2 is: higher with every change to it.
constexpr int kReading = 3;

MetadataReport emptyReport(MetadataGap gap)
{
    MetadataReport report;
    report.reader = metadataReader();
    report.gaps.push_back(std::move(gap));
    return report;
}

template <typename T>
void append(std::vector<T>& to, std::vector<T> from, std::size_t most)
{
    for (T& one : from) {
        if (to.size() < most)
            to.push_back(std::move(one));
    }
}

MetadataReport reportOf(std::span<const std::byte> file, ImageFormat format,
                        const MetadataLimits& limits)
{
    FileBlocks blocks = blocksOf(file, format, limits);
    DecodedBlocks read = decoded(blocks, limits);
    MetadataReport report;
    report.reader = metadataReader();
    report.entries = std::move(read.entries);
    append(report.entries, std::move(blocks.parts), 2 * limits.entries);
    report.gaps = std::move(blocks.gaps);
    append(report.gaps, std::move(read.gaps), 2 * limits.gaps);
    report.colourProfile = iccName(blocks.colourProfile);
    if (!read.thumbnail.empty())
        report.thumbnail = EmbeddedThumbnail{read.thumbnail.size(), Sha256::of(read.thumbnail)};
    return report;
}

} // namespace

MetadataReport readMetadata(std::span<const std::byte> file, const MetadataLimits& limits)
{
    const auto format = formatOf(file);
    if (!format)
        return emptyReport({MetadataGapKind::NotRead, "file", "is no image of a known kind"});
    try {
        return reportOf(file, *format, limits);
    } catch (const std::exception& error) {
        return emptyReport({MetadataGapKind::NotRead, "file", error.what()});
    }
}

std::vector<std::byte> embeddedThumbnail(std::span<const std::byte> file,
                                         const MetadataLimits& limits)
{
    const auto format = formatOf(file);
    if (!format)
        return {};
    try {
        return decoded(blocksOf(file, *format, limits), limits).thumbnail;
    } catch (const std::exception&) {
        return {};
    }
}

std::string metadataReader()
{
    return "Semblance reading " + std::to_string(kReading) + ", " + exivName();
}

} // namespace semblance::imagery

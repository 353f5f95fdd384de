// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/PictureIdentity.h"

#include "foundation/crypto/Sha256Stream.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/Orientation.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/Enhance.h"
#include "imagery/metadata/MetadataReading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>

namespace semblance::casework {

namespace {

/// Higher with every change to what is hashed or read.
constexpr int kIdentityVersion = 3;

constexpr std::array kWaysToLay{
    Orientation::TopLeft, Orientation::TopRight, Orientation::BottomRight, Orientation::BottomLeft,
    Orientation::LeftTop, Orientation::RightTop, Orientation::RightBottom, Orientation::LeftBottom};

/// Pixels of a picture in the order of one of the ways to lay it.
class LaidPicture
{
public:
    LaidPicture(const Image& image, Orientation way) : m_image(image), m_way(way)
    {
        const SizePx size = OrientationMap(image.size(), way).uprightSize();
        m_size = size;
        m_first = indexOf({0, 0});
        m_right = size.width > 1 ? indexOf({1, 0}) - m_first : 0;
        m_down = size.height > 1 ? indexOf({0, 1}) - m_first : 0;
    }

    bool comesBefore(const LaidPicture& other) const
    {
        if (m_size.width != other.m_size.width)
            return m_size.width < other.m_size.width;
        for (std::int64_t y = 0; y < m_size.height; ++y) {
            for (std::int64_t x = 0; x < m_size.width; ++x) {
                const int order =
                    std::memcmp(pixel(x, y), other.pixel(x, y), std::size_t{Image::kChannels});
                if (order != 0)
                    return order < 0;
            }
        }
        return false;
    }

private:
    /// Of the stored pixel that lies at `place` then.
    std::int64_t indexOf(SizePx place) const
    {
        const PointPx centre{static_cast<double>(place.width) + 0.5,
                             static_cast<double>(place.height) + 0.5};
        const PointPx stored = OrientationMap(m_image.size(), m_way).toStored(centre);
        return static_cast<std::int64_t>(std::floor(stored.y)) * m_image.widthPx() +
               static_cast<std::int64_t>(std::floor(stored.x));
    }

    const std::uint8_t* pixel(std::int64_t x, std::int64_t y) const
    {
        return m_image.data() + (m_first + x * m_right + y * m_down) * Image::kChannels;
    }

    const Image& m_image;
    Orientation m_way;
    SizePx m_size;
    std::int64_t m_first = 0;
    std::int64_t m_right = 0;
    std::int64_t m_down = 0;
};

/// Almost always the first few pixels tell.
Orientation firstWay(const Image& image)
{
    Orientation way = kWaysToLay.front();
    for (const Orientation other : kWaysToLay) {
        if (LaidPicture(image, other).comesBefore(LaidPicture(image, way)))
            way = other;
    }
    return way;
}

/// Of the picture or of a frame that was laid over it: what went into either went into both.
bool isSourceText(const imagery::MetadataEntry& entry)
{
    return entry.label == imagery::kCopySourceText || entry.label == imagery::kCopyFrameText ||
           (entry.label.starts_with(imagery::kOfFramePrefix) && entry.label.ends_with("-SHA256") &&
            !entry.label.ends_with("Recipe-SHA256"));
}

} // namespace

Sha256 pictureHash(const Image& image)
{
    const Image laid = upright(image, firstWay(image));
    const std::string size =
        std::to_string(laid.widthPx()) + 'x' + std::to_string(laid.heightPx()) + " RGB8\n";
    Sha256Stream stream;
    stream.add(std::as_bytes(std::span(size)));
    stream.add(
        std::as_bytes(std::span(laid.data(), static_cast<std::size_t>(laid.strideBytes()) *
                                                 static_cast<std::size_t>(laid.heightPx()))));
    return stream.finish();
}

PictureIdentity identityOf(std::span<const std::byte> file)
{
    if (const auto photograph = decodeImage(file, "picture"))
        return identityOf(file, photograph->stored);
    return {{}, statedSources(file)};
}

PictureIdentity identityOf(std::span<const std::byte> file, const Image& stored)
{
    return {pictureHash(stored), statedSources(file)};
}

std::vector<Sha256> statedSources(std::span<const std::byte> file)
{
    std::vector<Sha256> sources;
    const auto add = [&sources](const std::optional<Sha256>& source) {
        if (source && std::ranges::find(sources, *source) == sources.end())
            sources.push_back(*source);
    };
    const auto addAll = [&add](const std::vector<imagery::CopyNote>& notes) {
        for (const imagery::CopyNote& note : notes) {
            add(note.source);
            std::ranges::for_each(note.frames, add);
        }
    };
    const imagery::CopyNotes said = imagery::allCopyNotes(file);
    addAll(said.picture);
    for (const imagery::FrameNotes& of : said.frames)
        addAll(of.notes);
    // Packed, or with what another program made of the chunks.
    for (const imagery::MetadataEntry& entry : imagery::readMetadata(file).entries) {
        if (isSourceText(entry))
            add(Sha256::fromHex(entry.value));
    }
    return sources;
}

QString identityReader()
{
    std::string reader = "identity " + std::to_string(kIdentityVersion);
    for (const imagery::SoftwareVersion& each : imagery::enhancementSoftware()) {
        if (each.name == "libvips")
            reader += ", " + each.name + ' ' + each.version;
    }
    return QString::fromStdString(reader);
}

} // namespace semblance::casework

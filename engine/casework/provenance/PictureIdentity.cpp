// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/PictureIdentity.h"

#include "foundation/crypto/Sha256Stream.h"
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/Enhance.h"
#include "imagery/metadata/MetadataReading.h"

#include <algorithm>
#include <string>

namespace semblance::casework {

namespace {

/// Higher with every change to what is hashed or read.
constexpr int kIdentityVersion = 1;

bool isSourceText(const imagery::MetadataEntry& entry)
{
    return entry.label == imagery::kCopySourceText || entry.label == imagery::kCopyFrameText;
}

std::vector<Sha256> sourcesIn(std::span<const std::byte> file)
{
    std::vector<Sha256> sources;
    const auto add = [&sources](const std::optional<Sha256>& source) {
        if (source && std::ranges::find(sources, *source) == sources.end())
            sources.push_back(*source);
    };
    for (const imagery::CopyNote& note : imagery::copyNotes(file)) {
        add(note.source);
        std::ranges::for_each(note.frames, add);
    }
    // Packed, or with what another program made of the chunks.
    for (const imagery::MetadataEntry& entry : imagery::readMetadata(file).entries) {
        if (isSourceText(entry))
            add(Sha256::fromHex(entry.value));
    }
    return sources;
}

} // namespace

Sha256 pixelHash(const Image& upright)
{
    const std::string size =
        std::to_string(upright.widthPx()) + 'x' + std::to_string(upright.heightPx()) + " RGB8\n";
    Sha256Stream stream;
    stream.add(std::as_bytes(std::span(size)));
    stream.add(
        std::as_bytes(std::span(upright.data(), static_cast<std::size_t>(upright.strideBytes()) *
                                                    static_cast<std::size_t>(upright.heightPx()))));
    return stream.finish();
}

PictureIdentity identityOf(std::span<const std::byte> file)
{
    PictureIdentity identity;
    if (const auto photograph = decodeImage(file, "picture"))
        identity.pixels = pixelHash(photograph->upright());
    identity.sources = sourcesIn(file);
    return identity;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/crypto/Sha256.h"
#include "foundation/imaging/Image.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace semblance::casework {

/// By what one picture is known again in another file.
struct PictureIdentity
{
    /// As pictureHash; empty of a file that cannot be decoded.
    std::optional<Sha256> pixels = {};
    /// SHA-256 of the files that this one says it was made from, each once, the nearest first.
    std::vector<Sha256> sources = {};

    friend bool operator==(const PictureIdentity&, const PictureIdentity&) = default;
};

/// SHA-256 of the size and of every pixel, as decodeImage gives them, in that of the eight ways to
/// turn and to mirror a picture whose pixels come first in the order of bytes: the same for the
/// same picture saved again without loss, turned by quarters, mirrored, with other metadata or in
/// another container; another one as soon as a single pixel is. Thread-safe.
Sha256 pictureHash(const Image& image);

/// Of a file's bytes. What the file says of its sources stands in the notes of enhanced copies
/// (imagery::CopyNote), also where another program rewrote them. Blocking; thread-safe.
PictureIdentity identityOf(std::span<const std::byte> file);
/// The same where it was decoded before: `stored` as decodeImage gives it.
PictureIdentity identityOf(std::span<const std::byte> file, const Image& stored);
/// PictureIdentity::sources alone, for which nothing is decoded. Blocking; thread-safe.
std::vector<Sha256> statedSources(std::span<const std::byte> file);

/// What identityOf reads with; another one may decode other pixels or find other sources.
QString identityReader();

} // namespace semblance::casework

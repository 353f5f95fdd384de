// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/Geometry.h"
#include "foundation/Result.h"
#include "foundation/crypto/Sha256.h"
#include "foundation/imaging/Image.h"
#include "foundation/imaging/Orientation.h"
#include "foundation/imaging/PngText.h"
#include "imagery/enhancement/Enhance.h"
#include "imagery/enhancement/Recipe.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace semblance::imagery {

/// Begins the keyword of every text that this program writes into a PNG.
inline constexpr std::string_view kCopyTextPrefix = "Semblance:";

/// The keywords of the texts that a copy's file carries, of each note in this order.
inline constexpr const char* kCopySourceText = "Semblance:Source-SHA256";
/// "640x480": width and height of the upright picture that it was made from, in pixels.
inline constexpr const char* kCopySourceSizeText = "Semblance:Source-Size";
/// "2", "4", "5" or "7": the EXIF orientation of the picture that it was made from, where that
/// mirrors; it stands in no other copy.
inline constexpr const char* kCopySourceMirroringText = "Semblance:Source-Orientation";
/// One for each other picture that the recipe took something from.
inline constexpr const char* kCopyFrameText = "Semblance:Frame-SHA256";
inline constexpr const char* kCopyRecipeHashText = "Semblance:Recipe-SHA256";
inline constexpr const char* kCopyRecipeText = "Semblance:Recipe";
inline constexpr const char* kCopySoftwareText = "Semblance:Software";

/// What the files of frames say that went into an average stands behind, and is no word about the
/// picture. The SHA-256 of one frame: the notes behind are of its file, the keyword of each text
/// that of above with kOfFramePrefix in the place of kCopyTextPrefix. It stands there of every
/// frame that a note names, be there notes behind it or not.
inline constexpr const char* kOfFrameText = "Semblance:Frame-Note:Of-SHA256";
inline constexpr const char* kOfFramePrefix = "Semblance:Frame-Note:";

/// How a copy was made, as its own file says it: enough to make it again.
struct CopyNote
{
    /// Of the file that it was made from.
    Sha256 source;
    /// The upright picture before the recipe; both at least 1. Empty where the file does not say.
    std::optional<SizePx> sourceSize = {};
    /// Of the file that it was made from, where it mirrors; empty as well where the file does not
    /// say.
    std::optional<Orientation> sourceMirroring = {};
    std::vector<Sha256> frames = {};
    /// Of `recipe`, as recipeJson writes it; of a file that somebody else wrote on either may be
    /// missing, or another.
    std::optional<Sha256> recipeSha256 = {};
    std::string recipe = {};
    /// Programs and libraries with their versions.
    std::string software = {};
    /// Not written: it stands behind one that names a frame, in a file of an earlier version, which
    /// did not keep the notes of frames apart. Nobody can tell whether it is about the picture, or
    /// about a frame that was laid over it.
    bool mayBeOfFrame = false;

    friend bool operator==(const CopyNote&, const CopyNote&) = default;
};

/// `sourceSize`: of the upright source.
CopyNote copyNoteOf(const Sha256& source, SizePx sourceSize, const Recipe& recipe,
                    std::string software);
/// Of what the recipe made of the photograph in that file.
CopyNote copyNoteOf(const Sha256& source, const Enhanced& enhanced, const Recipe& recipe,
                    std::string software);

/// What the file of a frame says that went into an average.
struct FrameNotes
{
    Sha256 frame;
    /// As CopyNotes::picture, of the frame.
    std::vector<CopyNote> notes = {};

    friend bool operator==(const FrameNotes&, const FrameNotes&) = default;
};

/// All that a file says of how it was made.
struct CopyNotes
{
    /// Of its picture: first its own note, then those that its source carried, and so on.
    std::vector<CopyNote> picture = {};
    /// Of the frames that were laid over it, or over what it was made from, each once.
    std::vector<FrameNotes> frames = {};

    friend bool operator==(const CopyNotes&, const CopyNotes&) = default;
};

/// What the file of a frame says that a copy is made from.
struct FrameFile
{
    Sha256 frame;
    CopyNotes says = {};
};

/// More notes than these, and of more frames, are not read out of a file.
inline constexpr std::size_t kMaxCopyNotes = 1000;

/// Of a file that is no PNG, or no copy, none; a note without a source is left out. Thread-safe.
CopyNotes allCopyNotes(std::span<const std::byte> file);
/// Of its picture alone. Thread-safe.
std::vector<CopyNote> copyNotes(std::span<const std::byte> file);

/// `own`, then what the source's file says; of frames what theirs say and what the source's says of
/// those before. Each once.
CopyNotes withEarlierNotes(CopyNote own, const CopyNotes& source,
                           const std::vector<FrameFile>& frames = {});

/// What the first of `files`, which a copy is made from, says of the video's frame that it shows
/// (texts named "Semblance:…" that are no notes), for the copy to say too; and that a frame was
/// reported as damaged where any of them says that. Thread-safe.
std::vector<PngText> frameTexts(std::span<const Bytes> files);

/// A copy as PNG, without loss, with `frame` and `notes` as text chunks before the pixels. Same
/// pixels and texts, same bytes (with one build of the libraries). Thread-safe. Fails: as
/// writeLossless.
Result<Bytes> writeCopyPng(const Image& image, const CopyNotes& notes,
                           const std::vector<PngText>& frame = {});

} // namespace semblance::imagery

// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/CopyNote.h"

#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/LosslessWriter.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>
#include <charconv>

namespace semblance::imagery {

namespace {

std::string textOf(SizePx size)
{
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

/// The number at the front of `text`, which is taken away; 0 for none.
int takeNumber(std::string_view& text)
{
    int number = 0;
    const auto end = text.data() + text.size();
    const auto [rest, fault] = std::from_chars(text.data(), end, number);
    text.remove_prefix(std::size_t(rest - text.data()));
    return fault == std::errc() ? number : 0;
}

std::optional<SizePx> sizeFrom(std::string_view text)
{
    const int width = takeNumber(text);
    if (!text.starts_with('x'))
        return std::nullopt;
    text.remove_prefix(1);
    const int height = takeNumber(text);
    if (!text.empty() || width < 1 || height < 1)
        return std::nullopt;
    return SizePx{width, height};
}

void addTexts(const CopyNote& note, std::vector<PngText>& texts)
{
    texts.push_back({kCopySourceText, note.source.hex()});
    if (note.sourceSize)
        texts.push_back({kCopySourceSizeText, textOf(*note.sourceSize)});
    for (const Sha256& frame : note.frames)
        texts.push_back({kCopyFrameText, frame.hex()});
    if (note.recipeSha256)
        texts.push_back({kCopyRecipeHashText, note.recipeSha256->hex()});
    if (!note.recipe.empty())
        texts.push_back({kCopyRecipeText, note.recipe});
    if (!note.software.empty())
        texts.push_back({kCopySoftwareText, note.software});
}

/// Into the note that the last source began.
void takeText(const PngText& text, CopyNote& note)
{
    if (text.key == kCopyFrameText) {
        if (const auto frame = Sha256::fromHex(text.value))
            note.frames.push_back(*frame);
    } else if (text.key == kCopySourceSizeText) {
        note.sourceSize = sizeFrom(text.value);
    } else if (text.key == kCopyRecipeHashText) {
        note.recipeSha256 = Sha256::fromHex(text.value);
    } else if (text.key == kCopyRecipeText) {
        note.recipe = text.value;
    } else if (text.key == kCopySoftwareText) {
        note.software = text.value;
    }
}

} // namespace

CopyNote copyNoteOf(const Sha256& source, SizePx sourceSize, const Recipe& recipe,
                    std::string software)
{
    return {source,          sourceSize,         recipe.frames(),
            recipe.sha256(), recipeJson(recipe), std::move(software)};
}

std::vector<CopyNote> copyNotes(std::span<const std::byte> file)
{
    std::vector<CopyNote> notes;
    if (formatOf(file) != ImageFormat::Png)
        return notes;
    bool isOpen = false;
    for (const PngText& text : pngTexts(file)) {
        if (text.key != kCopySourceText) {
            if (isOpen)
                takeText(text, notes.back());
            continue;
        }
        if (notes.size() == kMaxCopyNotes)
            break;
        const auto source = Sha256::fromHex(text.value);
        isOpen = source.has_value();
        if (source)
            notes.push_back({*source});
    }
    return notes;
}

std::vector<CopyNote> withEarlierNotes(CopyNote own,
                                       const std::vector<std::vector<CopyNote>>& earlier)
{
    std::vector<CopyNote> notes{std::move(own)};
    for (const std::vector<CopyNote>& ofOne : earlier) {
        for (const CopyNote& note : ofOne) {
            if (std::ranges::find(notes, note) == notes.end())
                notes.push_back(note);
        }
    }
    return notes;
}

Result<Bytes> writeCopyPng(const Image& image, const std::vector<CopyNote>& notes)
{
    const auto plain = writeLossless(image, LosslessFormat::Png);
    if (!plain)
        return passOn(plain);
    std::vector<PngText> texts;
    for (const CopyNote& note : notes)
        addTexts(note, texts);
    return withPngTexts(*plain, texts);
}

} // namespace semblance::imagery

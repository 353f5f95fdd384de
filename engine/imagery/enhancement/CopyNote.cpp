// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/CopyNote.h"

#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/LosslessWriter.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>
#include <array>
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

/// Texts that are no notes of copies.
std::vector<PngText> ofFrame(const Bytes& file)
{
    constexpr std::array kOfNotes = {kCopySourceText,     kCopySourceSizeText, kCopyFrameText,
                                     kCopyRecipeHashText, kCopyRecipeText,     kCopySoftwareText};
    std::vector<PngText> texts = pngTexts(file);
    std::erase_if(texts, [&kOfNotes](const PngText& text) {
        return !text.key.starts_with("Semblance:") ||
               std::ranges::find(kOfNotes, text.key) != kOfNotes.end();
    });
    if (texts.size() > kMaxCopyNotes)
        texts.resize(kMaxCopyNotes);
    return texts;
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

std::vector<PngText> frameTexts(std::span<const Bytes> files)
{
    std::vector<PngText> texts = files.empty() ? std::vector<PngText>() : ofFrame(files.front());
    const PngText damaged{"Semblance:Concealed", "yes"};
    const bool isAnyDamaged = std::ranges::any_of(files, [&damaged](const Bytes& file) {
        const std::vector<PngText> said = ofFrame(file);
        return std::ranges::find(said, damaged) != said.end();
    });
    if (!isAnyDamaged)
        return texts;
    std::erase_if(texts, [&damaged](const PngText& text) { return text.key == damaged.key; });
    texts.push_back(damaged);
    return texts;
}

Result<Bytes> writeCopyPng(const Image& image, const std::vector<CopyNote>& notes,
                           const std::vector<PngText>& frame)
{
    const auto plain = writeLossless(image, LosslessFormat::Png);
    if (!plain)
        return passOn(plain);
    std::vector<PngText> texts = frame;
    for (const CopyNote& note : notes)
        addTexts(note, texts);
    return withPngTexts(*plain, texts);
}

} // namespace semblance::imagery

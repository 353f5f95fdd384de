// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/CopyNote.h"

#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/LosslessWriter.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>

namespace semblance::imagery {

namespace {

void addTexts(const CopyNote& note, std::vector<PngText>& texts)
{
    texts.push_back({kCopySourceText, note.source.hex()});
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
    } else if (text.key == kCopyRecipeHashText) {
        note.recipeSha256 = Sha256::fromHex(text.value);
    } else if (text.key == kCopyRecipeText) {
        note.recipe = text.value;
    } else if (text.key == kCopySoftwareText) {
        note.software = text.value;
    }
}

} // namespace

CopyNote copyNoteOf(const Sha256& source, const Recipe& recipe, std::string software)
{
    return {source, recipe.frames(), recipe.sha256(), recipeJson(recipe), std::move(software)};
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

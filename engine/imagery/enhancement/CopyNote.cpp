// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/CopyNote.h"

#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/LosslessWriter.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

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

std::optional<Orientation> mirroringFrom(std::string_view text)
{
    const auto orientation = orientationFromExif(takeNumber(text));
    return orientation && text.empty() ? ifMirroring(*orientation) : std::nullopt;
}

std::vector<PngText> textsOf(const CopyNote& note)
{
    std::vector<PngText> texts;
    texts.push_back({kCopySourceText, note.source.hex()});
    if (note.sourceSize)
        texts.push_back({kCopySourceSizeText, textOf(*note.sourceSize)});
    if (note.sourceMirroring)
        texts.push_back({kCopySourceMirroringText, std::to_string(int(*note.sourceMirroring))});
    for (const Sha256& frame : note.frames)
        texts.push_back({kCopyFrameText, frame.hex()});
    if (note.recipeSha256)
        texts.push_back({kCopyRecipeHashText, note.recipeSha256->hex()});
    if (!note.recipe.empty())
        texts.push_back({kCopyRecipeText, note.recipe});
    if (!note.software.empty())
        texts.push_back({kCopySoftwareText, note.software});
    return texts;
}

void addTexts(const CopyNotes& notes, std::vector<PngText>& texts)
{
    for (const CopyNote& note : notes.picture)
        std::ranges::move(textsOf(note), std::back_inserter(texts));
    for (const FrameNotes& of : notes.frames) {
        texts.push_back({kOfFrameText, of.frame.hex()});
        for (const CopyNote& note : of.notes) {
            for (PngText& text : textsOf(note))
                texts.push_back({kOfFramePrefix + text.key.substr(kCopyTextPrefix.size()),
                                 std::move(text.value)});
        }
    }
}

/// Into the note that the last source began.
void takeInto(CopyNote& note, const PngText& text)
{
    if (text.key == kCopyFrameText) {
        if (const auto frame = Sha256::fromHex(text.value))
            note.frames.push_back(*frame);
    } else if (text.key == kCopySourceSizeText) {
        note.sourceSize = sizeFrom(text.value);
    } else if (text.key == kCopySourceMirroringText) {
        note.sourceMirroring = mirroringFrom(text.value);
    } else if (text.key == kCopyRecipeHashText) {
        note.recipeSha256 = Sha256::fromHex(text.value);
    } else if (text.key == kCopyRecipeText) {
        note.recipe = text.value;
    } else if (text.key == kCopySoftwareText) {
        note.software = text.value;
    }
}

/// Reads the texts of a file in their order.
class NoteReading
{
public:
    void take(const PngText& text)
    {
        if (text.key == kOfFrameText)
            beginFrame(text.value);
        else if (text.key.starts_with(kOfFramePrefix))
            take({std::string(kCopyTextPrefix) +
                      text.key.substr(std::string_view(kOfFramePrefix).size()),
                  text.value},
                 m_isInFrame ? &m_all.frames.back().notes : nullptr, m_isOpenInFrame);
        else
            take(text, &m_all.picture, m_isOpen);
    }
    CopyNotes finish()
    {
        const auto isUntold = [this](const Sha256& frame) {
            return std::ranges::find(m_all.frames, frame, &FrameNotes::frame) == m_all.frames.end();
        };
        bool mayBeOfFrame = false;
        for (CopyNote& note : m_all.picture) {
            note.mayBeOfFrame = mayBeOfFrame;
            mayBeOfFrame = mayBeOfFrame || std::ranges::any_of(note.frames, isUntold);
        }
        return std::move(m_all);
    }

private:
    void beginFrame(const std::string& hex)
    {
        const auto frame = Sha256::fromHex(hex);
        m_isInFrame = frame && m_all.frames.size() < kMaxCopyNotes;
        m_isOpenInFrame = false;
        if (m_isInFrame)
            m_all.frames.push_back({*frame});
    }
    void take(const PngText& text, std::vector<CopyNote>* notes, bool& isOpen)
    {
        if (!notes)
            return;
        if (text.key != kCopySourceText) {
            if (isOpen)
                takeInto(notes->back(), text);
            return;
        }
        const auto source = Sha256::fromHex(text.value);
        isOpen = source && m_count < kMaxCopyNotes;
        if (!isOpen)
            return;
        notes->push_back({*source});
        ++m_count;
    }

    CopyNotes m_all;
    std::size_t m_count = 0;
    bool m_isOpen = false;
    bool m_isInFrame = false;
    bool m_isOpenInFrame = false;
};

void addOnce(const FrameNotes& of, std::vector<FrameNotes>& all)
{
    if (std::ranges::find(all, of.frame, &FrameNotes::frame) == all.end())
        all.push_back(of);
}

/// Texts that are no notes of copies.
std::vector<PngText> ofFrame(const Bytes& file)
{
    constexpr std::array kOfNotes = {
        kCopySourceText,     kCopySourceSizeText, kCopySourceMirroringText, kCopyFrameText,
        kCopyRecipeHashText, kCopyRecipeText,     kCopySoftwareText};
    std::vector<PngText> texts = pngTexts(file);
    std::erase_if(texts, [&kOfNotes](const PngText& text) {
        return !text.key.starts_with(kCopyTextPrefix) || text.key.starts_with(kOfFramePrefix) ||
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
    CopyNote note{source, sourceSize};
    note.frames = recipe.frames();
    note.recipeSha256 = recipe.sha256();
    note.recipe = recipeJson(recipe);
    note.software = std::move(software);
    return note;
}

CopyNote copyNoteOf(const Sha256& source, const Enhanced& enhanced, const Recipe& recipe,
                    std::string software)
{
    CopyNote note = copyNoteOf(source, enhanced.sizes.front(), recipe, std::move(software));
    note.sourceMirroring = ifMirroring(enhanced.orientation);
    return note;
}

CopyNotes allCopyNotes(std::span<const std::byte> file)
{
    if (formatOf(file) != ImageFormat::Png)
        return {};
    NoteReading reading;
    for (const PngText& text : pngTexts(file))
        reading.take(text);
    return reading.finish();
}

std::vector<CopyNote> copyNotes(std::span<const std::byte> file)
{
    return allCopyNotes(file).picture;
}

CopyNotes withEarlierNotes(CopyNote own, const CopyNotes& source,
                           const std::vector<FrameFile>& frames)
{
    CopyNotes all;
    all.picture.push_back(std::move(own));
    for (const CopyNote& note : source.picture) {
        if (std::ranges::find(all.picture, note) == all.picture.end())
            all.picture.push_back(note);
    }
    for (const FrameFile& file : frames)
        addOnce({file.frame, file.says.picture}, all.frames);
    for (const FrameFile& file : frames) {
        for (const FrameNotes& before : file.says.frames)
            addOnce(before, all.frames);
    }
    for (const FrameNotes& before : source.frames)
        addOnce(before, all.frames);
    return all;
}

std::vector<PngText> frameTexts(std::span<const Bytes> files)
{
    std::vector<PngText> texts = files.empty() ? std::vector<PngText>() : ofFrame(files.front());
    const PngText damaged{kConcealedText, kIsConcealed};
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

Result<Bytes> writeCopyPng(const Image& image, const CopyNotes& notes,
                           const std::vector<PngText>& frame)
{
    const auto plain = writeLossless(image, LosslessFormat::Png);
    if (!plain)
        return passOn(plain);
    std::vector<PngText> texts = frame;
    addTexts(notes, texts);
    return withPngTexts(*plain, texts);
}

} // namespace semblance::imagery

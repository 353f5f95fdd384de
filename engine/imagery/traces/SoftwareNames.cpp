// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/SoftwareNames.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace semblance::imagery {

namespace {

/// In lower case, as part of what stands there.
constexpr std::array<std::string_view, 28> kGenerators{
    "midjourney",      "dall-e",
    "dall·e",          "stable diffusion",
    "stablediffusion", "comfyui",
    "automatic1111",   "novelai",
    "invokeai",        "dreamstudio",
    "firefly",         "leonardo.ai",
    "ideogram",        "bing image creator",
    "openai",          "google ai",
    "google imagen",   "imagen 2",
    "imagen 3",        "imagen 4",
    "imagen-",         "flux.1",
    "stylegan",        "artbreeder",
    "fooocus",         "playground ai",
    "nightcafe",       "this person does not exist"};

/// Short or common words: as whole words only, and only where nothing but a program is named.
constexpr std::array<std::string_view, 6> kGeneratorWords{"chatgpt", "gpt-4o", "dalle",
                                                          "gemini",  "grok",   "sora"};

/// They restore, enlarge or exchange faces by drawing them.
constexpr std::array<std::string_view, 19> kRedrawers{
    "gfpgan",    "codeformer",      "restoreformer", "real-esrgan", "realesrgan",
    "esrgan",    "gigapixel",       "topaz photo",   "remini",      "faceapp",
    "lensa",     "myheritage",      "deepfacelab",   "faceswap",    "facefusion",
    "facemagic", "generative fill", "reface app",    "hyperswap"};

/// They put faces together for witnesses.
constexpr std::array<std::string_view, 13> kCompositePrograms{
    "evofit",       "e-fit",       "identi-kit",  "identikit", "compositeid",
    "composite id", "facette",     "comphotofit", "sketchcop", "forensketch",
    "suspect id",   "iqbiometrix", "faces 4."};

constexpr std::array<std::string_view, 47> kEditors{
    "photoshop",      "lightroom",  "camera raw",  "gimp",         "affinity",     "paint.net",
    "paintshop",      "corel",      "pixelmator",  "snapseed",     "facetune",     "picsart",
    "canva",          "acdsee",     "capture one", "darktable",    "rawtherapee",  "imagemagick",
    "graphicsmagick", "photoscape", "irfanview",   "xnview",       "photopea",     "krita",
    "luminar",        "dxo",        "topaz",       "beautycam",    "beautyplus",   "meitu",
    "b612",           "vsco",       "instagram",   "snapchat",     "picasa",       "polarr",
    "fotor",          "befunky",    "ribbet",      "amped five",   "inkscape",     "digikam",
    "photodirector",  "pixlr",      "paint 3d",    "apple photos", "google photos"};

/// Keys under which programs name themselves, and texts that generators write of their work.
constexpr std::array<std::string_view, 10> kSoftwareKeys{
    "Exif.Image.Software",         "Exif.Image.ProcessingSoftware",
    "Exif.Image.HostComputer",     "Exif.Photo.UserComment",
    "Exif.Image.ImageDescription", "Xmp.xmp.CreatorTool",
    "Xmp.tiff.Software",           "Xmp.photoshop.Credit",
    "Iptc.Application2.Program",   "COM"};
/// Those of them in which people write freely.
constexpr std::array<std::string_view, 4> kFreeTextKeys{
    "Exif.Photo.UserComment", "Exif.Image.ImageDescription", "Xmp.photoshop.Credit", "COM"};
constexpr std::array<std::string_view, 6> kGeneratorTexts{
    ".parameters", ".prompt", ".workflow", ".Dream", ".sd-metadata", ".invokeai_metadata"};

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return lower;
}

template <std::size_t kSize>
bool namesOneOf(std::string_view lower, const std::array<std::string_view, kSize>& names)
{
    return std::ranges::any_of(names, [lower](std::string_view name) {
        return lower.find(name) != std::string_view::npos;
    });
}

bool isSoftwareKey(const MetadataEntry& entry)
{
    return std::ranges::find(kSoftwareKeys, entry.key) != kSoftwareKeys.end() ||
           entry.key.ends_with("softwareAgent") || entry.key.ends_with(".Software") ||
           entry.key.ends_with(".Comment") || entry.key.ends_with(".Description");
}

bool namesOnlyPrograms(const MetadataEntry& entry)
{
    return isSoftwareKey(entry) &&
           std::ranges::find(kFreeTextKeys, entry.key) == kFreeTextKeys.end() &&
           !entry.key.ends_with(".Comment") && !entry.key.ends_with(".Description");
}

bool isPartOfWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '-' || c == '_' || (byte & 0x80U) != 0;
}

bool hasWord(std::string_view lower, std::string_view word)
{
    for (auto at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isPartOfWord(lower[at - 1])) &&
            (end == lower.size() || !isPartOfWord(lower[end])))
            return true;
    }
    return false;
}

bool namesGenerator(const MetadataEntry& entry, std::string_view lower)
{
    if (isSoftwareKey(entry) && namesOneOf(lower, kGenerators))
        return true;
    return namesOnlyPrograms(entry) &&
           std::ranges::any_of(kGeneratorWords,
                               [lower](std::string_view word) { return hasWord(lower, word); });
}

bool isGeneratorText(const MetadataEntry& entry)
{
    return entry.family == "PNG" &&
           std::ranges::any_of(kGeneratorTexts,
                               [&entry](std::string_view end) { return entry.key.ends_with(end); });
}

/// "GIMP 2.10"; of a long value the beginning. What stands between names is in none. With its key
/// a text that names no program, but that generators alone write.
std::string said(const MetadataEntry& entry)
{
    constexpr std::size_t kLongest = 80;
    std::string value = entry.value.substr(0, kLongest);
    // Not in the middle of a character.
    while (!value.empty() && value.size() == kLongest && (value.back() & 0x80) != 0)
        value.pop_back();
    std::ranges::replace(value, '\n', ' ');
    std::ranges::replace(value, ';', ',');
    return isGeneratorText(entry) ? value + " (" + entry.key + ")" : value;
}

/// Names, each once; where they stand tells the table of metadata.
class NamedSoftware
{
public:
    void add(const MetadataEntry& entry)
    {
        constexpr std::size_t kMost = 100;
        const std::string name = said(entry);
        if (m_names.size() < kMost && std::ranges::find(m_names, name) == m_names.end())
            m_names.push_back(name);
    }
    void addTo(std::vector<Trace>& traces, std::string_view id) const
    {
        if (m_names.empty())
            return;
        std::string detail;
        for (const std::string& name : m_names)
            detail += std::string(detail.empty() ? "" : trace::kNamesApart) + name;
        traces.push_back({std::string(id), {}, std::move(detail)});
    }

private:
    std::vector<std::string> m_names;
};

} // namespace

std::vector<Trace> softwareTraces(const MetadataReport& metadata)
{
    NamedSoftware generators;
    NamedSoftware composites;
    NamedSoftware redrawers;
    NamedSoftware editors;
    for (const MetadataEntry& entry : metadata.entries) {
        const std::string lower = lowerCase(entry.value);
        if (isGeneratorText(entry) || namesGenerator(entry, lower))
            generators.add(entry);
        else if (!isSoftwareKey(entry))
            continue;
        else if (namesOneOf(lower, kCompositePrograms))
            composites.add(entry);
        else if (namesOneOf(lower, kRedrawers))
            redrawers.add(entry);
        else if (namesOneOf(lower, kEditors))
            editors.add(entry);
    }
    std::vector<Trace> traces;
    generators.addTo(traces, trace::kImageGenerator);
    composites.addTo(traces, trace::kCompositeProgram);
    redrawers.addTo(traces, trace::kRedrawingSoftware);
    editors.addTo(traces, trace::kEditingSoftware);
    return traces;
}

} // namespace semblance::imagery

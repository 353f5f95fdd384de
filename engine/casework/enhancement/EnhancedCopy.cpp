// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"

#include "casework/enhancement/CopyChain.h"
#include "casework/enhancement/RecordedRecipe.h"
#include "casework/intake/RecordTime.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/PngText.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/RecipeJson.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <map>

namespace semblance::casework {

namespace {

Result<Photograph> decodedOriginal(const OriginalStore& originals, const Sha256& original,
                                   const QString& name)
{
    const auto bytes = originals.read(original);
    if (!bytes)
        return passOn(bytes);
    return decodeImage(*bytes, name.toStdString());
}

Result<imagery::Enhanced> enhancedOriginal(const OriginalStore& originals, const Sha256& original,
                                           const QString& name, const imagery::Recipe& recipe,
                                           const imagery::EnhanceOptions& options)
{
    const auto photograph = decodedOriginal(originals, original, name);
    if (!photograph)
        return passOn(photograph);
    const auto frames = framesOf(recipe, originals);
    if (!frames)
        return passOn(frames);
    return imagery::enhance(*photograph, recipe, *frames, options);
}

/// What goes into the copy's file.
struct CopyTexts
{
    /// Its own note, and what its sources carry.
    imagery::CopyNotes notes;
    std::vector<PngText> frame;

    Result<Bytes> png(const Image& image) const
    {
        return imagery::writeCopyPng(image, notes, frame);
    }
};

Result<CopyTexts> textsOf(const OriginalStore& originals, const imagery::CopyNote& own)
{
    auto source = originals.read(own.source);
    if (!source)
        return passOn(source);
    std::vector<Bytes> files{std::move(*source)};
    std::vector<imagery::FrameFile> frames;
    for (const Sha256& frame : own.frames) {
        auto bytes = originals.read(frame);
        if (!bytes)
            return passOn(bytes);
        frames.push_back({frame, imagery::allCopyNotes(*bytes)});
        files.push_back(std::move(*bytes));
    }
    return CopyTexts{imagery::withEarlierNotes(own, imagery::allCopyNotes(files.front()), frames),
                     imagery::frameTexts(files)};
}

/// As recorded, and before that as the file that came in says of itself.
Result<CopyChain> earlierChain(const CopyPlace& place, const Exhibit& source)
{
    auto chain = copyChainOf(place.derivations, source.id);
    if (!chain)
        return chain;
    const Sha256 first =
        chain->links.empty() ? source.original : chain->links.front().derivation.sourceOriginal;
    // Of what cannot be read nothing more can be found out.
    if (const auto file = place.originals.read(first))
        chain->beginWith(*file);
    return chain;
}

/// How many copies were made of what `source` was made from first, or of itself.
std::size_t copiesBeside(const std::vector<Derivation>& all, ExhibitId source)
{
    std::map<ExhibitId, ExhibitId> sources;
    for (const Derivation& derivation : all)
        sources.try_emplace(derivation.exhibit, derivation.source);
    const auto firstOf = [&sources](ExhibitId exhibit) {
        // No longer than there are copies, whatever somebody wrote into the records.
        for (std::size_t i = 0; i < sources.size() && sources.contains(exhibit); ++i)
            exhibit = sources.at(exhibit);
        return exhibit;
    };
    const ExhibitId first = firstOf(source);
    return std::size_t(std::ranges::count_if(
        sources, [&](const auto& copy) { return firstOf(copy.first) == first; }));
}

/// What a file does not say contradicts nothing, be it the size or the orientation that earlier
/// copies did not name.
bool contradicts(std::vector<imagery::CopyNote> said, const imagery::CopyNote& own)
{
    if (said.empty())
        return false;
    if (!said.front().sourceSize)
        said.front().sourceSize = own.sourceSize;
    if (!said.front().sourceMirroring)
        said.front().sourceMirroring = own.sourceMirroring;
    return said.front() != own;
}

} // namespace

Result<std::vector<imagery::Frame>> framesOf(const imagery::Recipe& recipe,
                                             const OriginalStore& originals)
{
    std::vector<imagery::Frame> frames;
    for (const Sha256& sha256 : recipe.frames()) {
        if (!originals.contains(sha256))
            continue;
        auto photograph = decodedOriginal(originals, sha256, QString::fromStdString(sha256.hex()));
        if (!photograph)
            return passOn(photograph);
        frames.push_back({sha256, std::move(*photograph)});
    }
    return frames;
}

Result<SavedCopy> saveCopy(const CopyPlace& place, const Exhibit& source,
                           const imagery::Recipe& recipe, const QString& program,
                           const Clock& clock, const imagery::EnhanceOptions& options)
{
    auto enhanced =
        enhancedOriginal(place.originals, source.original, source.fileName, recipe, options);
    if (!enhanced)
        return passOn(enhanced);
    const auto earlier = earlierChain(place, source);
    if (!earlier)
        return passOn(earlier);
    const QString software = softwareOf(program);
    const auto texts =
        textsOf(place.originals,
                imagery::copyNoteOf(source.original, *enhanced, recipe, software.toStdString()));
    if (!texts)
        return passOn(texts);
    const auto bytes = texts->png(enhanced->image);
    if (!bytes)
        return passOn(bytes);
    auto taken = keepCopy(place, source, recipe, software, *bytes, clock);
    if (!taken)
        return passOn(taken);
    std::vector<imagery::StepNote> notes = imagery::mirroredFrameNotes(texts->notes.frames);
    std::ranges::move(
        imagery::withEarlierSteps(std::move(enhanced->notes), recipe, earlier->earlier()),
        std::back_inserter(notes));
    return SavedCopy{std::move(*taken), std::move(notes)};
}

Result<TakenIn> keepCopy(const CopyPlace& place, const Exhibit& source,
                         const imagery::Recipe& recipe, const QString& software, const Bytes& png,
                         const Clock& clock)
{
    const auto original = place.originals.put(png);
    if (!original)
        return passOn(original);
    const auto all = place.derivations.all();
    if (!all)
        return passOn(all);
    return place.derivations.add(*original,
                                 copyName(source.fileName, copiesBeside(*all, source.id)),
                                 {source.id, QString::fromStdString(imagery::recipeJson(recipe)),
                                  recipe.sha256(), software, recordTime(clock)});
}

QString copyName(const QString& sourceName, std::size_t copiesBefore)
{
    static const QRegularExpression kMark(QStringLiteral(" \\(enhanced( \\d+)?\\)$"));
    const QString base = QFileInfo(sourceName).completeBaseName().remove(kMark);
    return copiesBefore == 0
               ? QStringLiteral("%1 (enhanced).png").arg(base)
               : QStringLiteral("%1 (enhanced %2).png").arg(base).arg(copiesBefore + 1);
}

QString softwareOf(const QString& program)
{
    QStringList all = {program};
    for (const imagery::SoftwareVersion& each : imagery::enhancementSoftware())
        all << QString::fromStdString(each.name + " " + each.version);
    return all.join(QStringLiteral(", "));
}

Result<CopyCheck> checkCopy(const OriginalStore& originals, const Derivation& derivation,
                            const imagery::EnhanceOptions& options)
{
    const auto recipe = recordedRecipe(derivation);
    if (!recipe)
        return passOn(recipe);
    const QString name = QStringLiteral("exhibit %1").arg(derivation.source.value);
    const auto enhanced =
        enhancedOriginal(originals, derivation.sourceOriginal, name, *recipe, options);
    if (!enhanced)
        return passOn(enhanced);
    const auto texts =
        textsOf(originals, imagery::copyNoteOf(derivation.sourceOriginal, *enhanced, *recipe,
                                               derivation.software.toStdString()));
    if (!texts)
        return passOn(texts);
    const auto bytes = texts->png(enhanced->image);
    if (!bytes)
        return passOn(bytes);
    if (Sha256::of(*bytes) == derivation.original)
        return CopyCheck{true, true};
    // One that was made before copies carried notes has the same pixels.
    const auto stored = decodedOriginal(originals, derivation.original, name);
    if (!stored)
        return passOn(stored);
    const auto file = originals.read(derivation.original);
    if (!file)
        return passOn(file);
    return CopyCheck{false, stored->stored == enhanced->image,
                     contradicts(imagery::copyNotes(*file), texts->notes.picture.front())};
}

Result<std::vector<Exhibit>> copiesWithoutRecord(const ExhibitRepository& exhibits,
                                                 const DerivationRepository& derivations,
                                                 const OriginalStore& originals)
{
    const auto all = exhibits.all();
    if (!all)
        return passOn(all);
    const auto recorded = derivations.all();
    if (!recorded)
        return passOn(recorded);
    std::vector<Exhibit> found;
    for (const Exhibit& exhibit : *all) {
        if (std::ranges::find(*recorded, exhibit.id, &Derivation::exhibit) != recorded->end())
            continue;
        const auto file = originals.read(exhibit.original);
        if (file && !imagery::copyNotes(*file).empty())
            found.push_back(exhibit);
    }
    return found;
}

} // namespace semblance::casework

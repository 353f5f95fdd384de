// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/LabReading.h"

#include "casework/enhancement/RecordedRecipe.h"
#include "casework/gallery/EnrolmentReport.h"
#include "foundation/imaging/ImageDecoder.h"
#include "storage/lab/OriginalsInUse.h"
#include "storage/records/TemplateDamage.h"
#include "storage/records/ValueCheck.h"
#include "storage/sqlite/SqliteError.h"

#include <algorithm>

namespace semblance::storage {

namespace {

/// Whether there is a value; what is damaged and not named yet is added to the faults, any other
/// failure is handed on.
template <typename T>
Result<bool> noted(const Result<T>& result, casework::LabCheck& check)
{
    if (result)
        return true;
    const ErrorCode code = result.error().code;
    if (code != ErrorCode::LabDamaged && code != ErrorCode::FileNotFound &&
        code != ErrorCode::FileUnreadable)
        return passOn(result);
    // What the database lacks was named when it was compared with its schema.
    if (casework::factOf(result.error(), kLacksFact).empty())
        check.faults.push_back(result.error());
    return false;
}

Result<void> withoutAnswer(const Result<bool>& noted)
{
    if (!noted)
        return passOn(noted);
    return {};
}

} // namespace

LabReading::LabReading(const Sources& sources, const StopToken& stop, const ProgressSink& progress)
    : m_sources(sources), m_stop(stop), m_progress(progress)
{
}

Result<void> LabReading::readInto(casework::LabCheck& check)
{
    // Where no record can be listed there is no step at which it could end.
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Storage, {});
    const auto inUse = originalsInUse(m_sources.connections);
    const auto known = noted(inUse, check);
    if (!known)
        return passOn(known);
    if (*known)
        m_inUse = *inUse;
    return readGalleries(check)
        .and_then([&] { return readExhibits(check); })
        .and_then([&] { return readDerivations(check); })
        .and_then([&] { return readOriginals(check); })
        .and_then([&]() -> Result<void> {
            // Without the list every file would look left over.
            if (*known)
                return readOriginalFiles(check);
            return {};
        });
}

Result<void> LabReading::readGalleries(casework::LabCheck& check)
{
    const auto galleries = m_sources.galleries.all();
    const auto there = noted(galleries, check);
    if (!there || !*there)
        return withoutAnswer(there);
    m_total = m_inUse.size();
    for (const casework::Gallery& gallery : *galleries)
        m_total += static_cast<std::size_t>(gallery.references);
    for (const casework::Gallery& gallery : *galleries) {
        const auto read = readGallery(gallery, check);
        if (!read)
            return read;
    }
    return {};
}

Result<void> LabReading::readGallery(const casework::Gallery& gallery, casework::LabCheck& check)
{
    const auto revision = m_sources.galleries.revision(gallery.id);
    const auto counted = noted(revision, check);
    if (!counted)
        return passOn(counted);
    checkValues(gallery, *counted ? *revision : 0, check.faults);
    const auto listed = m_sources.galleries.originals(gallery.id);
    const auto there = noted(listed, check);
    if (!there)
        return passOn(there);
    for (const casework::EnrolledOriginal& original :
         *there ? *listed : std::vector<casework::EnrolledOriginal>()) {
        const auto stepped = step();
        if (!stepped)
            return stepped;
        const auto record = m_sources.galleries.reference(original.reference);
        const auto reference = noted(record, check);
        if (!reference)
            return passOn(reference);
        ++check.references;
        if (!*reference)
            continue;
        checkValues(*record, check.faults);
        m_owners[original.original].push_back((gallery.name + QStringLiteral(" ▸ ") +
                                               original.subject + QStringLiteral(" ▸ ") +
                                               record->image)
                                                  .toStdString());
        m_boxes[original.original].push_back(
            {"reference " + std::to_string(original.reference.value), record->face.box});
    }
    const auto problems = noted(m_sources.galleries.problems(gallery.id), check);
    if (!problems)
        return passOn(problems);
    const auto session = m_sources.connections.session();
    if (!session)
        return passOn(session);
    const auto faults = unreadableTemplates(*session, gallery.id, m_sources.sizes);
    const auto templates = noted(faults, check);
    if (!templates || !*templates)
        return withoutAnswer(templates);
    check.faults.insert(check.faults.end(), faults->begin(), faults->end());
    return {};
}

Result<void> LabReading::readExhibits(casework::LabCheck& check)
{
    const auto exhibits = m_sources.exhibits.all();
    const auto there = noted(exhibits, check);
    if (!there || !*there)
        return withoutAnswer(there);
    for (const casework::Exhibit& exhibit : *exhibits) {
        const auto known = m_sources.exhibits.faces(exhibit.id);
        const auto faces = noted(known, check);
        if (!faces)
            return passOn(faces);
        const auto history =
            noted(m_sources.exhibits.receipts(exhibit.id), check)
                .and_then(
                    [&](bool) { return noted(m_sources.exhibits.faceSearch(exhibit.id), check); })
                .and_then(
                    [&](bool) { return noted(m_sources.provenances.history(exhibit.id), check); })
                .and_then(
                    [&](bool) { return noted(m_sources.provenances.reading(exhibit.id), check); })
                .and_then([&](bool) { return noted(m_sources.videoFrames.of(exhibit.id), check); });
        if (!history)
            return passOn(history);
        ++check.exhibits;
        m_owners[exhibit.original].push_back("exhibit " + std::to_string(exhibit.id.value));
        if (!*faces || !*known)
            continue;
        for (const casework::ExhibitFace& face : **known) {
            const std::string name = "face " + std::to_string(face.mark) + " of exhibit " +
                                     std::to_string(exhibit.id.value);
            checkValues(face.face, name, check.faults);
            m_boxes[exhibit.original].push_back({name, face.face.box});
            if (face.found)
                m_boxes[exhibit.original].push_back(
                    {name + ", as the detector found it", face.found->box});
        }
    }
    return withoutAnswer(noted(m_sources.provenances.readPictures(), check));
}

/// Whether the recipe is one; what it makes is another question, for which the copy is made again.
Result<void> LabReading::readDerivations(casework::LabCheck& check) const
{
    const auto derivations = m_sources.derivations.all();
    const auto there = noted(derivations, check);
    if (!there || !*there)
        return withoutAnswer(there);
    for (const casework::Derivation& derivation : *derivations) {
        ++check.derivations;
        const auto recipe = casework::recordedRecipe(derivation);
        if (!recipe)
            check.faults.push_back({ErrorCode::LabDamaged,
                                    Stage::Storage,
                                    recipe.error().subject,
                                    recipe.error().detail,
                                    {}});
    }
    return {};
}

void LabReading::nameOwners(const Sha256& original, Error& fault) const
{
    const auto owners = m_owners.find(original);
    if (owners == m_owners.end())
        return;
    for (const std::string& owner : owners->second)
        fault.facts.push_back({casework::kOwnerFact, owner});
}

Result<void> LabReading::readOriginals(casework::LabCheck& check)
{
    for (const Sha256& original : m_inUse) {
        const auto stepped = step();
        if (!stepped)
            return stepped;
        const auto content = m_sources.originals.read(original);
        const auto bytes = noted(content, check);
        if (!bytes)
            return passOn(bytes);
        if (!*bytes) {
            nameOwners(original, check.faults.back());
            continue;
        }
        ++check.originals;
        checkBoxes(original, *content, check);
    }
    return {};
}

void LabReading::checkBoxes(const Sha256& original, const Bytes& bytes,
                            casework::LabCheck& check) const
{
    const auto boxes = m_boxes.find(original);
    if (boxes == m_boxes.end())
        return;
    // What is no image has no size; whether one can be decoded is not asked here.
    const auto map = storedMap(bytes, original.hex());
    if (!map)
        return;
    const SizePx size = map->storedSize();
    for (const auto& [whose, box] : boxes->second) {
        const PointPx centre = {box.x + box.width / 2, box.y + box.height / 2};
        const bool isInside =
            centre.x >= 0 && centre.y >= 0 && centre.x <= size.width && centre.y <= size.height;
        if (!isInside)
            check.faults.push_back({ErrorCode::LabDamaged,
                                    Stage::Storage,
                                    whose,
                                    "its box lies outside of its image",
                                    {}});
    }
}

Result<void> LabReading::readOriginalFiles(casework::LabCheck& check) const
{
    const auto files = m_sources.originals.files();
    const auto there = noted(files, check);
    if (!there || !*there)
        return withoutAnswer(there);
    for (const StoredFile& file : *files) {
        if (!file.hash)
            check.faults.push_back({ErrorCode::LabDamaged,
                                    Stage::Storage,
                                    file.path.string(),
                                    file.isSymbolicLink
                                        ? "a symbolic link, which leads elsewhere, and no original"
                                        : "does not belong into the folder of originals",
                                    {}});
    }
    check.originalsWithoutRecord = withoutRecord(*files, m_inUse);
    return {};
}

Result<void> LabReading::step()
{
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Storage, {});
    if (m_progress)
        m_progress({++m_done, std::max(m_total, m_done)});
    return {};
}

} // namespace semblance::storage

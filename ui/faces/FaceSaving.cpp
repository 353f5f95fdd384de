// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/FaceSaving.h"

#include <utility>

namespace semblance::ui {

using casework::ExhibitFace;
using casework::KnownFaces;

Result<FaceSaving::Reading> FaceSaving::read(ExhibitId exhibit)
{
    const std::lock_guard turn(m_inTheLab);
    const auto written = writeWaiting(exhibit);
    const auto faces = m_exhibits.faces(exhibit);
    if (!faces)
        return passOn(faces);
    const auto nextMark = m_exhibits.nextMark(exhibit);
    if (!nextMark)
        return passOn(nextMark);
    const auto search = m_exhibits.faceSearch(exhibit);
    if (!search)
        return passOn(search);
    const std::lock_guard lock(m_mutex);
    Entry& entry = m_entries[exhibit];
    if (!written && written.error().code == ErrorCode::FacesChanged)
        entry.isLost = true;
    if (entry.edition == 0 || entry.known != *faces) {
        ++entry.edition;
        entry.known = *faces;
        // Put while the lab was read, and made from the list before.
        entry.isLost = entry.isLost || entry.waiting.has_value();
        entry.waiting.reset();
    }
    return Reading{entry.edition, entry.waiting ? entry.waiting : *faces, *nextMark, *search};
}

bool FaceSaving::put(ExhibitId exhibit, int edition, std::vector<ExhibitFace> faces)
{
    const std::lock_guard lock(m_mutex);
    Entry& entry = m_entries[exhibit];
    if (entry.edition != edition)
        return false;
    entry.waiting = std::move(faces);
    return true;
}

Result<void> FaceSaving::write(ExhibitId exhibit)
{
    const std::lock_guard turn(m_inTheLab);
    const auto written = writeWaiting(exhibit);
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_entries[exhibit].isLost, false) && written)
        return failure(ErrorCode::FacesChanged, Stage::Storage, "exhibit",
                       "lost before it was written");
    return written;
}

Result<void> FaceSaving::writeWaiting(ExhibitId exhibit)
{
    Entry taken;
    {
        const std::lock_guard lock(m_mutex);
        Entry& entry = m_entries[exhibit];
        taken = entry;
        entry.waiting.reset();
    }
    if (!taken.waiting)
        return {};
    const auto saved = m_exhibits.saveFaces(exhibit, taken.known, *taken.waiting);
    const std::lock_guard lock(m_mutex);
    Entry& entry = m_entries[exhibit];
    if (saved) {
        entry.known = std::move(taken.waiting);
    } else if (saved.error().code == ErrorCode::FacesChanged) {
        ++entry.edition;
        entry.waiting.reset();
    } else if (!entry.waiting) {
        entry.waiting = std::move(taken.waiting);
    }
    return saved;
}

} // namespace semblance::ui

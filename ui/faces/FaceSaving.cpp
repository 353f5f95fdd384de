// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/FaceSaving.h"

#include <tuple>
#include <utility>

namespace semblance::ui {

using casework::ExhibitFace;
using casework::KnownFaces;

Result<FaceSaving::Reading> FaceSaving::read(ExhibitId exhibit)
{
    const std::lock_guard turn(m_inTheLab);
    // What cannot be written was told of by whoever put it, and waits on.
    std::ignore = writeWaiting(exhibit);
    const auto faces = m_exhibits.faces(exhibit);
    if (!faces)
        return passOn(faces);
    const auto nextMark = m_exhibits.nextMark(exhibit);
    if (!nextMark)
        return passOn(nextMark);
    const std::lock_guard lock(m_mutex);
    Entry& entry = m_entries[exhibit];
    if (entry.edition == 0 || entry.known != *faces) {
        ++entry.edition;
        entry.known = *faces;
        // Put while the lab was read, and made from the list before.
        entry.waiting.reset();
    }
    return Reading{entry.edition, entry.waiting ? entry.waiting : *faces, *nextMark};
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
    return writeWaiting(exhibit);
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

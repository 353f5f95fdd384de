// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"

#include <map>
#include <mutex>

namespace semblance::ui {

/// Brings the faces of exhibits into the lab and never over what another window has done since:
/// every list belongs to an edition, which is over as soon as the lab is seen to hold something
/// else. Of many changes to one exhibit, as in a drag, only the newest is written. Thread-safe.
class FaceSaving
{
public:
    explicit FaceSaving(casework::ExhibitRepository& exhibits) : m_exhibits(exhibits) {}

    struct Reading
    {
        /// Rises whenever the list is another one than this window read or wrote last; 1 at first.
        int edition = 0;
        casework::KnownFaces faces;
        /// Above every mark that was ever given in the exhibit.
        int nextMark = 1;
        casework::FaceSearch search = casework::FaceSearch::Unfinished;
    };

    /// Writes what waits, then reads. What cannot be written is part of the answer and goes on
    /// waiting, unless another window has changed the list: then the next write tells of it.
    /// Blocking. Fails: as ExhibitRepository::faces.
    Result<Reading> read(ExhibitId exhibit);
    /// To be written next, in place of what waits for the same exhibit. False where `edition` is
    /// over: `faces` were made from a list that is not true any more, and are dropped.
    bool put(ExhibitId exhibit, int edition, std::vector<casework::ExhibitFace> faces);
    /// Writes what waits, if anything. Blocking. FacesChanged: what was put is lost, also where a
    /// reading found that out before; nothing of it waits, and its edition is over. After any other
    /// failure it goes on waiting. Fails: as ExhibitRepository::saveFaces.
    Result<void> write(ExhibitId exhibit);

private:
    struct Entry
    {
        int edition = 0;
        casework::KnownFaces known;
        casework::KnownFaces waiting;
        /// A reading dropped what waited.
        bool isLost = false;
    };

    Result<void> writeWaiting(ExhibitId exhibit);

    casework::ExhibitRepository& m_exhibits;
    /// Held during a whole read or write, so that neither sees half of the other.
    std::mutex m_inTheLab;
    /// Of the entries; held for moments only, because the GUI thread waits for it.
    std::mutex m_mutex;
    std::map<ExhibitId, Entry> m_entries;
};

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/LookKeeping.h"

#include "ui/faces/FoundFaces.h"

namespace semblance::ui {

using casework::FaceSearch;

LookKeeping::LookKeeping(Workplace& workplace, std::shared_ptr<FaceSaving> saving, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_saving(std::move(saving))
{
}

void LookKeeping::keep(ExhibitId exhibit, const FaceLooking::Found& found)
{
    if (!found) {
        if (found.error().code == ErrorCode::Cancelled)
            noteCancelled(exhibit);
        else
            Q_EMIT failed(found.error());
        return;
    }
    m_workplace.jobs().save(
        [lab = m_workplace.sharedLab(), saving = m_saving, exhibit,
         found = *found]() -> Result<void> {
            const auto reading = saving->read(exhibit);
            if (!reading)
                return passOn(reading);
            const auto known = reading->faces.value_or(std::vector<casework::ExhibitFace>());
            if (!isAllDrawn(known) ||
                !saving->put(exhibit, reading->edition,
                             withFound(known, found, reading->nextMark)))
                return {};
            return saving->write(exhibit).and_then(
                [&] { return lab->exhibits().noteFaceSearch(exhibit, FaceSearch::Finished); });
        },
        this, [this](const Result<void>& saved) {
            // Another window was quicker: its list is as good.
            if (!saved && saved.error().code != ErrorCode::FacesChanged)
                Q_EMIT failed(saved.error());
        });
}

void LookKeeping::noteCancelled(ExhibitId exhibit)
{
    if (m_workplace.lab().isReadOnly())
        return;
    m_workplace.jobs().save(
        [lab = m_workplace.sharedLab(), exhibit] {
            return lab->exhibits().noteFaceSearch(exhibit, FaceSearch::Cancelled);
        },
        this, [this, exhibit](const Result<void>& noted) {
            if (noted)
                Q_EMIT cancelledNoted(exhibit);
            else
                Q_EMIT failed(noted.error());
        });
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/FaceLooking.h"

#include "ui/format/PlainText.h"
namespace semblance::ui {

using matching::LocatedFace;

FaceLooking::FaceLooking(Workplace& workplace, Ended ended, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_ended(std::move(ended))
{
}

void FaceLooking::start(const OpenedExhibit& opened)
{
    if (job(opened.exhibit.id))
        return;
    const int serial = ++m_serial;
    const JobId job = m_workplace.jobs().start<std::vector<LocatedFace>>(
        //: Title of a running job; %1 is a file name
        tr("Find faces in %1").arg(plainText(opened.exhibit.fileName)),
        [pipeline = m_workplace.pipeline(),
         photograph = opened.photograph](const StopToken& stop, const ProgressSink& progress) {
            return pipeline->locate(*photograph, matching::DetectionEffort::Thorough, stop,
                                    progress);
        },
        this,
        [this, serial, id = opened.exhibit.id](const Found& found) {
            const auto look = m_looks.find(id);
            if (look == m_looks.end() || look->second.serial != serial)
                return;
            m_looks.erase(look);
            m_ended(id, found);
        });
    m_looks.insert_or_assign(opened.exhibit.id, Look{job, serial});
}

void FaceLooking::stop(ExhibitId exhibit)
{
    if (const auto running = job(exhibit))
        m_workplace.jobs().cancel(*running);
}

void FaceLooking::drop(ExhibitId exhibit)
{
    stop(exhibit);
    m_looks.erase(exhibit);
}

std::optional<JobId> FaceLooking::job(ExhibitId exhibit) const
{
    const auto look = m_looks.find(exhibit);
    return look == m_looks.end() ? std::nullopt : std::optional(look->second.job);
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/UnsavedFaces.h"

#include <utility>

namespace semblance::ui {

namespace {

constexpr int kAgainMs = 2000;

} // namespace

UnsavedFaces::UnsavedFaces(Workplace& workplace, std::shared_ptr<FaceSaving> saving, Take take,
                           QObject* parent)
    : QObject(parent), m_workplace(workplace), m_saving(std::move(saving)), m_take(std::move(take))
{
    m_timer.setInterval(kAgainMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UnsavedFaces::tryAgain);
}

void UnsavedFaces::add(const casework::Exhibit& exhibit, bool isPersons)
{
    Unsaved& unsaved = m_exhibits[exhibit.id];
    unsaved = {exhibit, unsaved.isPersons || isPersons};
    m_timer.start();
}

void UnsavedFaces::tryAgain()
{
    for (const auto& [id, unsaved] : m_exhibits) {
        m_workplace.jobs().save(
            [lab = m_workplace.sharedLab(), saving = m_saving, exhibit = id] {
                return saving->write(exhibit);
            },
            this, [this, exhibit = id](const Result<void>& saved) { takeTry(exhibit, saved); });
    }
}

void UnsavedFaces::takeTry(ExhibitId exhibit, const Result<void>& saved)
{
    const auto found = m_exhibits.find(exhibit);
    if (found == m_exhibits.end())
        return;
    if (!saved && saved.error().code != ErrorCode::FacesChanged) {
        m_timer.start();
        return;
    }
    const Unsaved unsaved = found->second;
    m_take(unsaved.exhibit, unsaved.isPersons, saved);
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentLabs.h"

#include <QSettings>

#include <algorithm>

namespace semblance::ui {

namespace {

const QString kArray = QStringLiteral("recentLabs");
const QString kName = QStringLiteral("name");
const QString kFolder = QStringLiteral("folder");

} // namespace

RecentLabs::RecentLabs(QSettings& settings) : m_settings(settings)
{
}

std::vector<RecentLab> RecentLabs::all() const
{
    std::vector<RecentLab> labs;
    const int count = std::min(m_settings.beginReadArray(kArray), kMost);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        labs.push_back({m_settings.value(kName).toString(), m_settings.value(kFolder).toString()});
    }
    m_settings.endArray();
    return labs;
}

void RecentLabs::remember(const RecentLab& lab)
{
    std::vector<RecentLab> labs = all();
    std::erase_if(labs, [&lab](const RecentLab& known) { return known.folder == lab.folder; });
    labs.insert(labs.begin(), lab);
    if (labs.size() > kMost) {
        labs.resize(kMost);
    }
    write(labs);
}

void RecentLabs::forget(const QString& folder)
{
    std::vector<RecentLab> labs = all();
    std::erase_if(labs, [&folder](const RecentLab& known) { return known.folder == folder; });
    write(labs);
}

void RecentLabs::write(const std::vector<RecentLab>& labs)
{
    m_settings.remove(kArray);
    m_settings.beginWriteArray(kArray, static_cast<int>(labs.size()));
    for (int i = 0; i < static_cast<int>(labs.size()); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(kName, labs[static_cast<std::size_t>(i)].name);
        m_settings.setValue(kFolder, labs[static_cast<std::size_t>(i)].folder);
    }
    m_settings.endArray();
}

} // namespace semblance::ui

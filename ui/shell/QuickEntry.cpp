// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/QuickEntry.h"

#include "ui/format/PlainText.h"

#include <QCoreApplication>

#include <algorithm>

namespace semblance::ui {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("QuickEntry", source);
}

} // namespace

QuickEntry quickEntry(Place place)
{
    return {place, placeName(place), placeIconName(place)};
}

QuickEntry quickEntry(const casework::Exhibit& exhibit)
{
    //: %1: number, %2: file name
    const QString text = words(QT_TRANSLATE_NOOP("QuickEntry", "Exhibit %1 · %2"));
    return {exhibit, text.arg(QString::number(exhibit.id.value), plainText(exhibit.fileName)),
            QStringLiteral("images")};
}

QuickEntry quickEntry(const casework::Gallery& gallery)
{
    const QString text = words(QT_TRANSLATE_NOOP("QuickEntry", "Gallery %1"));
    return {gallery, text.arg(gallery.name), QStringLiteral("people")};
}

QuickEntry quickEntry(const RecentLab& lab)
{
    //: %1: name, %2: folder
    const QString text = words(QT_TRANSLATE_NOOP("QuickEntry", "Lab %1 · %2"));
    return {lab, text.arg(lab.name, lab.folder), QStringLiteral("lab")};
}

bool isFound(const QuickEntry& entry, const QString& typed)
{
    const QStringList parts = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&entry](const QString& word) {
        return entry.text.contains(word, Qt::CaseInsensitive);
    });
}

Result<std::vector<QuickEntry>> readQuickEntries(casework::Lab& lab)
{
    const auto exhibits = lab.exhibits().all();
    if (!exhibits) {
        return passOn(exhibits);
    }
    const auto galleries = lab.galleries().all();
    if (!galleries) {
        return passOn(galleries);
    }
    std::vector<QuickEntry> entries;
    for (const casework::Exhibit& exhibit : *exhibits) {
        entries.push_back(quickEntry(exhibit));
    }
    for (const casework::Gallery& gallery : *galleries) {
        entries.push_back(quickEntry(gallery));
    }
    return entries;
}

} // namespace semblance::ui

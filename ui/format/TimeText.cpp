// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/TimeText.h"

#include <QCoreApplication>
#include <QLocale>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

} // namespace

QString localTimeText(const QDateTime& time)
{
    // Short formats of locales leave out the century or put the month first: in a case file both
    // are read wrongly.
    //: Day, name of the month, year, time of day: a format of QDateTime
    const QString format = Text::tr("d MMM yyyy, HH:mm");
    return QLocale().toString(time.toLocalTime(), format);
}

QString exactTimeText(const QDateTime& time)
{
    const QDateTime local = time.toLocalTime();
    const int minutes = local.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("UTC%1%2:%3")
                               .arg(minutes < 0 ? QChar(0x2212) : QLatin1Char('+'))
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + offset;
}

QString recordTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace semblance::ui

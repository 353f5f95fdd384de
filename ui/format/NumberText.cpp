// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/NumberText.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NumberText)
};

} // namespace

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString decimalText(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    const QString digits = QLocale().toString(std::abs(rounded), 'f', decimals);
    return rounded < 0 ? QChar(0x2212) + digits : digits;
}

QString pixelText(double px)
{
    //: A length in pixels
    return Text::tr("%1 px").arg(decimalText(px, 0));
}

QString sizeText(const SizePx& size)
{
    //: Width × height in pixels
    return Text::tr("%1 × %2 px").arg(countText(size.width), countText(size.height));
}

QString fileSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString rateText(std::optional<double> perSecond)
{
    //: How fast an enrolment runs
    return perSecond ? Text::tr("%1 images/s").arg(decimalText(*perSecond, 1)) : QString();
}

QString timeLeftText(std::optional<std::chrono::seconds> left)
{
    if (!left)
        return {};
    const auto seconds = static_cast<int>(left->count());
    if (seconds < 60)
        return Text::tr("about %n s left", "time until the work is done", seconds);
    if (seconds < 3600)
        return Text::tr("about %n min left", "time until the work is done", (seconds + 30) / 60);
    return Text::tr("about %1 h %2 min left", "time until the work is done")
        .arg(seconds / 3600)
        .arg(seconds % 3600 / 60);
}

} // namespace semblance::ui

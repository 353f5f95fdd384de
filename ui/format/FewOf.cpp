// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/FewOf.h"

#include <QCoreApplication>

namespace semblance::ui {

namespace {

struct FewOfTexts
{
    Q_DECLARE_TR_FUNCTIONS(FewOf)
};

} // namespace

QString fewOf(const QStringList& texts, const QString& separator)
{
    constexpr qsizetype kMost = 3;
    const QString first = texts.mid(0, kMost).join(separator);
    const auto more = static_cast<int>(texts.size() - kMost);
    //: %1: "GIMP 2.10; Adobe Photoshop 25"
    return more > 0 ? FewOfTexts::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/PersonText.h"

#include "ui/format/PlainText.h"

#include <QCoreApplication>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PersonText)
};

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

} // namespace

QString personText(const QString& number, const QString& name)
{
    if (!isBlank(name)) {
        return plainText(name);
    }
    if (name.isEmpty() && !isBlank(number)) {
        return plainText(number);
    }
    //: In place of a person's name that is nothing but blanks; %1: the person's number
    return Text::tr("“%1”").arg(plainText(number));
}

QString personText(const casework::Subject& subject)
{
    return personText(subject.id, subject.displayName);
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/FileFaultText.h"

#include "foundation/Utf8Name.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"

#include <QCoreApplication>

#include <algorithm>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileFaultText)
};

QString factOf(const Error& error, std::string_view key)
{
    const auto fact = std::ranges::find(error.facts, key, &ErrorFact::key);
    return fact == error.facts.end() ? QString() : plainText(fact->value);
}

QString nameOf(const Error& error)
{
    return plainText(utf8Name(error.subject));
}

bool isFolder(const Error& error)
{
    return factOf(error, "kind") == QLatin1String("folder");
}

} // namespace

QString fileFaultSentence(const Error& error)
{
    if (isFolder(error))
        return Text::tr("“%1” is a folder, and a file is needed.").arg(nameOf(error));
    const QString how = factOf(error, "changed");
    if (how == QLatin1String("size"))
        //: %1: a file; %2 and %3: numbers of bytes
        return Text::tr("“%1” has changed since it was opened: it had %2 bytes then and has %3 "
                        "now.")
            .arg(nameOf(error), countText(factOf(error, "bytesBefore").toLongLong()),
                 countText(factOf(error, "bytesNow").toLongLong()));
    if (how == QLatin1String("replaced"))
        return Text::tr("Another file stands in the place of “%1” since it was opened.")
            .arg(nameOf(error));
    if (!how.isEmpty())
        return Text::tr("“%1” has changed since it was opened: somebody wrote to it.")
            .arg(nameOf(error));
    return {};
}

QString fileFaultAdvice(const Error& error)
{
    if (isFolder(error))
        return Text::tr("Name the file in it that you mean.");
    if (!factOf(error, "changed").isEmpty())
        return Text::tr("Nothing of it was recorded: its hash would not be that of what was "
                        "shown. Wait until nothing copies or records to it, then open it again.");
    return {};
}

QString pictureFaultSentence(const Error& error)
{
    const QString format = factOf(error, "picture");
    if (format.isEmpty())
        return {};
    //: %1: a file; %2: a format, such as JPEG
    return Text::tr("“%1” is no video but a single picture (%2), whatever its name says.")
        .arg(nameOf(error), format);
}

QString pictureFaultAdvice(const Error& error)
{
    if (factOf(error, "picture").isEmpty())
        return {};
    return Text::tr("Use it as an image. If it should be a recording, ask for the file again.");
}

} // namespace semblance::ui

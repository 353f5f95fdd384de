// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/DownloadText.h"

#include <QCoreApplication>

#include <algorithm>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DownloadText)
};

QString factOf(const Error& error, std::string_view key)
{
    const auto found = std::find_if(error.facts.begin(), error.facts.end(),
                                    [key](const ErrorFact& fact) { return fact.key == key; });
    return found == error.facts.end() ? QString() : QString::fromStdString(found->value);
}

QString statusText(const Error& error)
{
    const QString status = factOf(error, "status");
    if (status == QLatin1String("404") || status == QLatin1String("410"))
        //: %1: 404
        return Text::tr("the server does not have it (%1)").arg(status);
    if (status == QLatin1String("401") || status == QLatin1String("403"))
        //: %1: 403
        return Text::tr("the server does not give it out (%1)").arg(status);
    if (status == QLatin1String("407"))
        return Text::tr("the proxy asks for a name and a password");
    //: %1: a number, such as 503
    return Text::tr("the server answers with the status %1").arg(status);
}

QString reasonText(const Error& error)
{
    const QString reason = factOf(error, "reason");
    if (reason == QLatin1String("status"))
        return statusText(error);
    if (reason == QLatin1String("unreachable"))
        return Text::tr("the server cannot be reached");
    if (reason == QLatin1String("proxy"))
        //: %1: an address
        return Text::tr("the proxy %1 cannot be reached").arg(factOf(error, "proxy"));
    if (reason == QLatin1String("timedOut"))
        return Text::tr("the server does not answer in time");
    if (reason == QLatin1String("cutOff"))
        return Text::tr("the connection broke off");
    if (reason == QLatin1String("encryption"))
        return Text::tr("the connection cannot be encrypted, or the server's certificate is not "
                        "valid");
    if (reason == QLatin1String("redirect"))
        //: %1: an address
        return Text::tr("the server sends on to %1, which is not followed")
            .arg(factOf(error, "to"));
    if (reason == QLatin1String("tooLarge"))
        return Text::tr("the server sends more than the file has");
    return QString::fromStdString(error.detail);
}

/// Of a pack that is in place, or should be; or of a file out of which it was to be installed.
QString packAdvice(const Error& error)
{
    const QString pack = factOf(error, "pack");
    if (pack.isEmpty())
        return {};
    if (!factOf(error, "packFolder").isEmpty())
        return Text::tr("Nothing was changed: what was installed before is still there. Put a "
                        "whole copy of the file into that folder, or download the pack.");
    //: %1: a pack of models
    return Text::tr("Install the pack “%1” again, by downloading it or from a folder. The shipped "
                    "engine works without it.")
        .arg(pack);
}

} // namespace

QString downloadSentence(const Error& error)
{
    if (factOf(error, "reason").isEmpty())
        return {};
    const QString file = factOf(error, "file");
    const QString address = QString::fromStdString(error.subject);
    if (file.isEmpty())
        //: %1: an address; %2: why
        return Text::tr("%1 could not be downloaded: %2.").arg(address, reasonText(error));
    //: %1: a file; %2: why; %3: an address
    return Text::tr("“%1” could not be downloaded: %2 (%3).")
        .arg(file, reasonText(error), address);
}

QString wrongDownloadSentence(const Error& error)
{
    constexpr int kShort = 8;
    const QString address = factOf(error, "address");
    if (address.isEmpty())
        return {};
    //: %1: a file; %2: an address; %3 and %4: the beginnings of two hashes
    return Text::tr("What the server sent for “%1” is not the file that is meant, and was not "
                    "kept (%2): its SHA-256 begins %3, %4 was expected.")
        .arg(QString::fromStdString(error.subject), address,
             factOf(error, "foundSha256").left(kShort),
             factOf(error, "expectedSha256").left(kShort));
}

QString downloadAdvice(const Error& error)
{
    const QString reason = factOf(error, "reason");
    if (reason.isEmpty())
        return packAdvice(error);
    if (reason == QLatin1String("cutOff") || reason == QLatin1String("timedOut"))
        return Text::tr("Start it again: what has come is kept, and it goes on from there.");
    if (reason == QLatin1String("proxy"))
        return Text::tr("The variables https_proxy, http_proxy and all_proxy of the environment "
                        "name the proxy: correct them, or get the files on another machine and "
                        "install them from a folder.");
    return Text::tr("Check the connection to the network, or get the files on another machine and "
                    "install them from a folder.");
}

QString wrongDownloadAdvice(const Error& error)
{
    if (factOf(error, "address").isEmpty())
        return packAdvice(error);
    return Text::tr("The maker may offer another version now, or somebody changed the file on its "
                    "way. Try again later, or install the files that are meant from a folder.");
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/JohnsLab.h"

#include "flows/FaceImages.h"
#include "support/SharedData.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace semblance::tests {

namespace {

void mustRun(const CliRunner& cli, const QStringList& arguments)
{
    const CliResult result = cli.run(arguments);
    if (result.exitCode != 0)
        qFatal("%s", result.errors.constData());
}

} // namespace

int number(const CliResult& result, const char* key)
{
    return result.json().value(QLatin1String(key)).toInt(-1);
}

bool isDone(const CliResult& result)
{
    return result.exitCode == 0 || result.exitCode == 1;
}

int problemsIn(const CliResult& result)
{
    return int(result.json().value(QStringLiteral("problems")).toArray().size());
}

const char* JohnsLab::layOut()
{
    if (!defaultModels())
        return kNoModels;
    if (!packagedPhotographs())
        return kNoPackagedPhotographs;
    m_images = m_cli.freshPath(QStringLiteral("images"));
    for (const QString& john : johnNames()) {
        const QStringList photographs = photographsOf(john);
        m_heldOut << photographs.first();
        QDir().mkpath(m_images + QLatin1Char('/') + john);
        for (const QString& path : photographs.mid(1))
            QFile::copy(path, m_images + QLatin1Char('/') + john + QLatin1Char('/') +
                                  QFileInfo(path).fileName());
    }
    return nullptr;
}

void JohnsLab::makeLab()
{
    m_lab = m_cli.freshPath(QStringLiteral("lab %1").arg(++m_number));
    mustRun(m_cli, {QStringLiteral("lab"), QStringLiteral("create"), m_lab,
                    QStringLiteral("--name"), QStringLiteral("Test")});
    mustRun(m_cli,
            {QStringLiteral("gallery"), QStringLiteral("create"), kGallery, QStringLiteral("--lab"),
             m_lab, QStringLiteral("--source"), QStringLiteral("Debian"),
             QStringLiteral("--legal-basis"), QStringLiteral("test")});
}

CliResult JohnsLab::enrol(const QStringList& arguments) const
{
    return m_cli.run(QStringList{QStringLiteral("gallery"), QStringLiteral("enrol"), kGallery} +
                     arguments +
                     QStringList{QStringLiteral("--lab"), m_lab, QStringLiteral("--json")});
}

CliResult JohnsLab::search(const QString& image, const QStringList& arguments) const
{
    return m_cli.run(QStringList{QStringLiteral("search"), image, QStringLiteral("--gallery"),
                                 kGallery, QStringLiteral("--lab"), m_lab,
                                 QStringLiteral("--json")} +
                     arguments);
}

CliResult JohnsLab::show() const
{
    return m_cli.run({QStringLiteral("gallery"), QStringLiteral("show"), kGallery,
                      QStringLiteral("--lab"), m_lab, QStringLiteral("--json")});
}

} // namespace semblance::tests

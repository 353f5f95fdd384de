// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/LabOnCommandLine.h"

namespace semblance::tests {

void LabOnCommandLine::nameLab()
{
    m_lab = m_cli.freshPath(QStringLiteral("Labor %1 – Ärger").arg(++m_number));
}

CliResult LabOnCommandLine::create() const
{
    return m_cli.run({QStringLiteral("lab"), QStringLiteral("create"), m_lab,
                      QStringLiteral("--name"), QStringLiteral("Prüfstelle"),
                      QStringLiteral("--json")});
}

CliResult LabOnCommandLine::check() const
{
    return m_cli.run(
        {QStringLiteral("lab"), QStringLiteral("check"), m_lab, QStringLiteral("--json")});
}

CliResult LabOnCommandLine::gallery(const QStringList& arguments) const
{
    return m_cli.run(QStringList{QStringLiteral("gallery")} + arguments +
                     QStringList{QStringLiteral("--lab"), m_lab, QStringLiteral("--json")});
}

CliResult LabOnCommandLine::createGallery(const QString& name) const
{
    return gallery({QStringLiteral("create"), name, QStringLiteral("--source"),
                    QStringLiteral("test images"), QStringLiteral("--legal-basis"),
                    QStringLiteral("none needed")});
}

} // namespace semblance::tests

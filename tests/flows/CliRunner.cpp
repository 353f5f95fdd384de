// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"

#include <QFile>
#include <QJsonDocument>

#include <linux/capability.h>
#include <sys/prctl.h>

namespace semblance::tests {

namespace {

constexpr int kTimeoutMs = 240'000;

QJsonObject objectIn(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

QJsonObject CliResult::json() const
{
    return objectIn(output);
}

QJsonObject CliResult::error() const
{
    return objectIn(errors).value(QStringLiteral("error")).toObject();
}

QString CliResult::errorCode() const
{
    return error().value(QStringLiteral("code")).toString();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CliRunner::CliRunner() : m_environment(QProcessEnvironment::systemEnvironment())
{
    setVariable(QStringLiteral("SEMBLANCE_OWN_MODELS"), freshPath(QStringLiteral("own-models")));
    setVariable(QStringLiteral("XDG_DATA_HOME"), freshPath(QStringLiteral("data")));
}

CliResult CliRunner::run(const QStringList& arguments) const
{
    const auto process = start(arguments);
    if (!process->waitForFinished(kTimeoutMs) || process->exitStatus() != QProcess::NormalExit)
        return {-1, process->readAllStandardOutput(), process->readAllStandardError()};
    return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
}

std::unique_ptr<QProcess> CliRunner::start(const QStringList& arguments) const
{
    auto process = makeProcess(arguments);
    process->start();
    process->waitForStarted();
    return process;
}

std::unique_ptr<QProcess> CliRunner::makeProcess(const QStringList& arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(QStringLiteral(SEMBLANCE_CLI));
    process->setArguments(arguments);
    process->setProcessEnvironment(m_environment);
    if (m_obeysPermissions) {
        process->setChildProcessModifier([] {
            ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
            ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
        });
    }
    return process;
}

} // namespace semblance::tests

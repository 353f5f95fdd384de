// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace semblance::tests {

/// What a run of semblance-cli gave.
struct CliResult
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    /// Standard output as one JSON object; empty where it is none.
    QJsonObject json() const;
    /// The object below "error" of standard error.
    QJsonObject error() const;
    QString errorCode() const;
};

/// Of a file; empty where there is none.
QByteArray contentOf(const QString& path);

/// Runs the built semblance-cli with a place of its own for the person's data.
class CliRunner
{
public:
    CliRunner();

    /// Waits for the end. A run that does not start or crashes has exit code −1.
    CliResult run(const QStringList& arguments) const;
    /// Not yet started.
    std::unique_ptr<QProcess> prepare(const QStringList& arguments) const
    {
        return makeProcess(arguments);
    }
    /// Started and running.
    std::unique_ptr<QProcess> start(const QStringList& arguments) const;

    void setVariable(const QString& name, const QString& value)
    {
        m_environment.insert(name, value);
    }
    /// From now on file permissions bind the program even where the test runs as root.
    void obeyPermissions() { m_obeysPermissions = true; }
    /// An absent path in a folder that goes with the object.
    QString freshPath(const QString& name) const { return m_place.filePath(name); }

private:
    std::unique_ptr<QProcess> makeProcess(const QStringList& arguments) const;

    QTemporaryDir m_place;
    QProcessEnvironment m_environment;
    bool m_obeysPermissions = false;
};

} // namespace semblance::tests

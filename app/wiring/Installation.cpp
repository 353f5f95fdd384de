// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/Installation.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace semblance::app {

namespace {

namespace fs = std::filesystem;

fs::path pathOf(const QString& text)
{
    return {QFile::encodeName(text).toStdString()};
}

fs::path fromEnvironment(const char* variable, const fs::path& otherwise)
{
    const QByteArray value = qgetenv(variable);
    return value.isEmpty() ? otherwise : fs::path(value.toStdString());
}

} // namespace

Installation thisInstallation()
{
    const fs::path share =
        pathOf(QCoreApplication::applicationDirPath()).parent_path() / "share" / "semblance";
    const fs::path own =
        pathOf(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)) / "semblance";
    return {{fromEnvironment("SEMBLANCE_MODELS", share / "models"),
             fromEnvironment("SEMBLANCE_OWN_MODELS", own / "models")},
            fromEnvironment("SEMBLANCE_POLICY", share / "policy" / "default.json"),
            share / "degradations"};
}

} // namespace semblance::app

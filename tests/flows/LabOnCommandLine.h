// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/CliRunner.h"

#include <QObject>

namespace semblance::tests {

/// A laboratory that is made and asked on the command line.
class LabOnCommandLine : public QObject
{
protected:
    /// Another one from now on; nothing lies there yet.
    void nameLab();

    CliResult create() const;
    CliResult check() const;
    CliResult gallery(const QStringList& arguments) const;
    CliResult createGallery(const QString& name) const;

    CliRunner m_cli;
    QString m_lab;

private:
    int m_number = 0;
};

} // namespace semblance::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/CliRunner.h"

#include <QObject>

namespace semblance::tests {

inline const QString kGallery = QStringLiteral("Johns");

/// Of its JSON; −1 where there is none.
int number(const CliResult& result, const char* key);
/// Images with a problem are reported, and end a run with 1.
bool isDone(const CliResult& result);
int problemsIn(const CliResult& result);

/// A laboratory with an empty gallery, made on the command line, and photographs of five people for
/// it: what tests of enrolment and search begin with.
class JohnsLab : public QObject
{
protected:
    /// Images by person below m_images, the first photograph of each held out. Null, or why it
    /// cannot be done here.
    const char* layOut();
    /// A new one with each call.
    void makeLab();

    CliResult enrol(const QStringList& arguments) const;
    CliResult search(const QString& image, const QStringList& arguments = {}) const;
    /// Of the gallery.
    CliResult show() const;

    CliRunner m_cli;
    QString m_images;
    QString m_lab;
    /// A path for each person, in the order of their names.
    QStringList m_heldOut;

private:
    int m_number = 0;
};

} // namespace semblance::tests

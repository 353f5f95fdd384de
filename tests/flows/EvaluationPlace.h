// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/CliRunner.h"

#include <QDir>
#include <QObject>

namespace semblance::tests {

/// Of a figure in a report, or below one of its engines; −1 where it has none.
double valueOf(const QJsonObject& report, const char* figure);
bool isXml(const QByteArray& content);

/// A folder of images and lists for evaluations on the command line, with a folder of kept
/// templates and one for the report.
class EvaluationPlace : public QObject
{
protected:
    /// p0_0001.jpg to p4_0004.jpg, photographs of five people; two of p0 and p1 in their folders
    /// too, as LFW lays them out; copy.jpg, of the first; none.png and “none too.png”, without a
    /// face; two.csv, a list of one pair. Null, or why it cannot be done here.
    const char* layOut();
    void write(const QString& name, const QByteArray& content) const;
    /// gallery.csv, mated.csv and nonmated.csv, each without its first line.
    void writeSearches(const QByteArray& gallery, const QByteArray& mated,
                       const QByteArray& nonMated) const;
    QString path(const QString& name) const { return QDir(m_folder).filePath(name); }

    CliResult verify(const QString& pairs, const QStringList& more = {}) const;
    /// By gallery.csv, mated.csv and nonmated.csv.
    CliResult identify(const QStringList& more = {}) const;
    /// The arguments of such a run, without those about templates that are kept.
    QStringList identification(const QString& out) const;
    QJsonObject report() const;
    /// The report's, a line each.
    QString notes() const;

    CliRunner m_cli;
    QString m_folder;

private:
    QStringList kept() const;
};

} // namespace semblance::tests

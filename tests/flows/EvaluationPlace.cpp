// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/EvaluationPlace.h"

#include "flows/FaceImages.h"
#include "support/EncodedImage.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamReader>

namespace semblance::tests {

double valueOf(const QJsonObject& report, const char* figure)
{
    return report.value(QLatin1String(figure))
        .toObject()
        .value(QStringLiteral("value"))
        .toDouble(-1);
}

bool isXml(const QByteArray& content)
{
    QXmlStreamReader reader(content);
    while (!reader.atEnd())
        reader.readNext();
    return !content.isEmpty() && !reader.hasError();
}

namespace {

void mustCopy(const QString& from, const QString& to)
{
    if (!QFile::copy(from, to))
        qFatal("cannot write %s", qPrintable(to));
}

} // namespace

const char* EvaluationPlace::layOut()
{
    if (!defaultModels())
        return kNoModels;
    if (!packagedPhotographs())
        return kNoPackagedPhotographs;
    m_folder = m_cli.freshPath(QStringLiteral("évaluation"));
    QDir().mkpath(m_folder);
    int person = 0;
    for (const QString& john : johnNames()) {
        const QStringList photographs = photographsOf(john);
        for (int i = 0; i < 4; ++i)
            mustCopy(photographs[i], path(QStringLiteral("p%1_000%2.jpg").arg(person).arg(i + 1)));
        ++person;
    }
    mustCopy(path(QStringLiteral("p0_0001.jpg")), path(QStringLiteral("copy.jpg")));
    for (const QString& folder : {QStringLiteral("p0"), QStringLiteral("p1")}) {
        QDir().mkpath(path(folder));
        for (int i = 1; i <= 2; ++i) {
            const QString name = QStringLiteral("%1_000%2.jpg").arg(folder).arg(i);
            mustCopy(path(name), path(folder + QLatin1Char('/') + name));
        }
    }
    writeImage(syntheticTexture({120, 120}, 3), {ImageFormat::Png},
               path(QStringLiteral("none.png")));
    writeImage(syntheticTexture({121, 120}, 3), {ImageFormat::Png},
               path(QStringLiteral("none too.png")));
    write(QStringLiteral("two.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n");
    return nullptr;
}

void EvaluationPlace::write(const QString& name, const QByteArray& content) const
{
    writeBytes(content, path(name));
}

void EvaluationPlace::writeSearches(const QByteArray& gallery, const QByteArray& mated,
                                    const QByteArray& nonMated) const
{
    write(QStringLiteral("gallery.csv"), "subject,image\n" + gallery);
    write(QStringLiteral("mated.csv"), "subject,image\n" + mated);
    write(QStringLiteral("nonmated.csv"), "subject,image\n" + nonMated);
}

QStringList EvaluationPlace::kept() const
{
    return {QStringLiteral("--cache"), path(QStringLiteral("cache")), QStringLiteral("--json")};
}

CliResult EvaluationPlace::verify(const QString& pairs, const QStringList& more) const
{
    return m_cli.run(QStringList{QStringLiteral("evaluate"), QStringLiteral("verification"),
                                 QStringLiteral("--pairs"), path(pairs), QStringLiteral("--images"),
                                 m_folder, QStringLiteral("--replace"), QStringLiteral("--out"),
                                 path(QStringLiteral("out"))} +
                     kept() + more);
}

CliResult EvaluationPlace::identify(const QStringList& more) const
{
    return m_cli.run(identification(QStringLiteral("out")) + kept() + more);
}

QStringList EvaluationPlace::identification(const QString& out) const
{
    return {QStringLiteral("evaluate"),
            QStringLiteral("identification"),
            QStringLiteral("--gallery"),
            path(QStringLiteral("gallery.csv")),
            QStringLiteral("--mated"),
            path(QStringLiteral("mated.csv")),
            QStringLiteral("--nonmated"),
            path(QStringLiteral("nonmated.csv")),
            QStringLiteral("--images"),
            m_folder,
            QStringLiteral("--replace"),
            QStringLiteral("--out"),
            path(out)};
}

QJsonObject EvaluationPlace::report() const
{
    return QJsonDocument::fromJson(contentOf(path(QStringLiteral("out/report.json")))).object();
}

QString EvaluationPlace::notes() const
{
    QStringList texts;
    for (const QJsonValue& note : report().value(QStringLiteral("notes")).toArray())
        texts << note.toString();
    return texts.join(QLatin1Char('\n'));
}

} // namespace semblance::tests

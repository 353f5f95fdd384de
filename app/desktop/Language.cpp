// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstring>

namespace semblance::app {

namespace {

/// lupdate 6.4 passes over nested namespaces and files the words under the class's bare name, while
/// tr() asks with the whole one.
class BareNameTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* source, const char* disambiguation,
                      int count) const override
    {
        const char* colons = std::strrchr(context, ':');
        return QTranslator::translate(colons ? colons + 1 : context, source, disambiguation, count);
    }
};

void install(QTranslator* translator, const QLocale& locale, const QString& name,
             const QString& folder)
{
    if (translator->load(locale, name, QStringLiteral("_"), folder)) {
        QCoreApplication::installTranslator(translator);
    }
}

} // namespace

void speak(const QLocale& locale)
{
    QLocale::setDefault(locale);
    QCoreApplication* application = QCoreApplication::instance();
    // Qt's own words come with the system, where it has them; the program does not depend on them.
    install(new QTranslator(application), locale, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString folder = QStringLiteral(":/translations");
    // English is only there for its plurals; any other language lies above it.
    install(new BareNameTranslator(application), QLocale(QLocale::English),
            QStringLiteral("semblance"), folder);
    if (locale.language() != QLocale::English) {
        install(new BareNameTranslator(application), locale, QStringLiteral("semblance"), folder);
    }
}

} // namespace semblance::app

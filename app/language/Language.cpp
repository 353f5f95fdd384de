// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"

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

const QString kTranslator = QStringLiteral("languageTranslator");

void install(QTranslator* translator, const QLocale& locale, const QString& name,
             const QString& folder)
{
    translator->setObjectName(kTranslator);
    if (translator->load(locale, name, QStringLiteral("_"), folder)) {
        QCoreApplication::installTranslator(translator);
    }
}

void removeTranslators(QCoreApplication& application)
{
    const auto translators =
        application.findChildren<QTranslator*>(kTranslator, Qt::FindDirectChildrenOnly);
    for (QTranslator* translator : translators) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
}

} // namespace

QLocale localeOf(const QString& code)
{
    const QLocale named(code);
    if (code.isEmpty() || named.language() == QLocale::C) {
        return QLocale::system();
    }
    const bool hasTerritory = code.contains(QLatin1Char('_')) || code.contains(QLatin1Char('-'));
    return hasTerritory ? named : QLocale(named.language(), QLocale::system().territory());
}

void speak(const QLocale& locale)
{
    QLocale::setDefault(locale);
    QCoreApplication* application = QCoreApplication::instance();
    removeTranslators(*application);
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

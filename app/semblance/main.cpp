// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopOptions.h"
#include "app/desktop/Language.h"
#include "app/desktop/PictureRun.h"
#include "app/wiring/Wiring.h"
#include "ui/format/ErrorText.h"
#include "ui/shell/MainWindow.h"
#include "ui/style/Icons.h"
#include "ui/style/Look.h"
#include "ui/widgets/CanvasAccessibility.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>

using namespace semblance;

namespace {

constexpr int kFailed = 1;
constexpr int kMisused = 2;
/// Desktop entry, icon, metainfo and settings are named after it.
const QString kApplicationId = QStringLiteral("org.semblance.Semblance");

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("semblance"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("semblance.org"));
    QCoreApplication::setApplicationName(QStringLiteral("semblance"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SEMBLANCE_VERSION));
    QGuiApplication::setDesktopFileName(kApplicationId);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Semblance"));
    QGuiApplication::setWindowIcon(ui::icon(kApplicationId));
}

void print(std::FILE* stream, const QString& text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

ui::PaletteKind paletteFor(const app::DesktopOptions& options, const QSettings& settings)
{
    if (options.palette) {
        return *options.palette;
    }
    const auto remembered = ui::paletteKindFromName(settings.value(ui::kPaletteSetting).toString());
    return remembered.value_or(ui::systemPaletteKind(QGuiApplication::palette()));
}

void beginPictureRun(ui::MainWindow& window, const app::PictureOptions& options)
{
    auto* run = new app::PictureRun(window, options, &window);
    QObject::connect(run, &app::PictureRun::finished, &window, [] { QCoreApplication::exit(0); });
    QObject::connect(run, &app::PictureRun::failed, &window, [](const QString& sentence) {
        print(stderr, QStringLiteral("semblance: %1\n").arg(sentence));
        QCoreApplication::exit(kFailed);
    });
    run->start();
}

int runDesktop(QApplication& application, const app::DesktopOptions& options)
{
    app::speak(options.language.value_or(QLocale::system()));
    const SystemClock clock;
    const app::Installation installation = app::thisInstallation();
    const auto policy = app::loadSearchPolicy(installation);
    if (!policy) {
        print(stderr, QStringLiteral("semblance: %1\n").arg(ui::errorSentence(policy.error())));
        return kFailed;
    }
    const auto labs = app::makeLabDirectory(clock);
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("semblance"),
                       kApplicationId);
    ui::applyLook(application, paletteFor(options, settings));
    ui::installCanvasAccessibility();
    const auto loadEngine = [installation](const StopToken&) {
        return app::loadEngine(installation);
    };
    ui::MainWindow window({*labs, loadEngine, *policy, clock, settings});
    window.show();
    if (options.picture) {
        beginPictureRun(window, *options.picture);
    }
    QMetaObject::invokeMethod(
        &window, [&] { window.start(options.lab); }, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    nameApplication();
    const app::ParsedOptions parsed = app::parseOptions(QCoreApplication::arguments());
    if (!parsed.options) {
        print(stderr, QStringLiteral("semblance: %1\n").arg(parsed.mistake));
        return kMisused;
    }
    if (parsed.options->isInformation) {
        print(stdout, parsed.options->message);
        return 0;
    }
    return runDesktop(application, *parsed.options);
}

# Prints the path of the Maven to use; mvnw.cmd runs it. The same choice as mvnw makes: the pinned one if it is
# cached, else an installed 3.8 or newer, else the pinned one, downloaded and checked against its SHA-512.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$pinned = @{}
Get-Content (Join-Path $PSScriptRoot 'maven-wrapper.properties') |
  Where-Object { $_ -match '^(\w+)=(.+)$' } |
  ForEach-Object { $pinned[$Matches[1]] = $Matches[2].Trim() }
$url = $pinned['distributionUrl']
$version = [regex]::Match($url, 'apache-maven-(.+)-bin\.zip$').Groups[1].Value
$userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $HOME '.m2' }
$dists = Join-Path $userHome 'wrapper\dists'

function Find-Cached {
  Get-Item -ErrorAction SilentlyContinue -Path @(
    (Join-Path $dists "apache-maven-$version\*\bin\mvn.cmd"),
    (Join-Path $dists "apache-maven-$version-bin\*\*\bin\mvn.cmd")) |
    Select-Object -First 1 -ExpandProperty FullName
}

function Find-Installed {
  $mvn = Get-Command mvn.cmd -ErrorAction SilentlyContinue | Select-Object -First 1
  if (-not $mvn) { return }
  $found = [regex]::Match((& $mvn.Source --version | Out-String), 'Apache Maven (\d+\.\d+)').Groups[1].Value
  if ($found -and [version]$found -ge [version]'3.8') { return $mvn.Source }
  [Console]::Error.WriteLine("mvnw: the installed Maven is $found; 3.8 or newer is needed")
}

function Get-Pinned {
  $parent = Join-Path $dists "apache-maven-$version"
  $target = Join-Path $parent $pinned['distributionSha512Sum'].Substring(0, 8)
  $work = Join-Path $dists ([guid]::NewGuid())
  New-Item -ItemType Directory -Force $parent, $work | Out-Null
  try {
    [Console]::Error.WriteLine("mvnw: downloading Maven $version from $url")
    $zip = Join-Path $work 'maven.zip'
    Invoke-WebRequest -UseBasicParsing -Uri $url -OutFile $zip
    if ((Get-FileHash -Algorithm SHA512 $zip).Hash -ne $pinned['distributionSha512Sum']) {
      throw "mvnw: the download is not Maven ${version}: its SHA-512 differs"
    }
    Expand-Archive $zip -DestinationPath $work
    if (-not (Test-Path $target)) { Move-Item (Join-Path $work "apache-maven-$version") $target }
  } finally {
    Remove-Item -Recurse -Force $work
  }
  Join-Path $target 'bin\mvn.cmd'
}

$mvn = Find-Cached
if (-not $mvn) { $mvn = Find-Installed }
if (-not $mvn) { $mvn = Get-Pinned }
$mvn
